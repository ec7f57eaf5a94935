package com.primeinterviews.session.busy.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.session.busy.ACalendarServer;
import com.primeinterviews.session.busy.fetch.Fetched.NotFetched;
import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.busy.fetch.Fetched.Why;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attacks on what only this service can reach. The server stands on this machine, and its port is
 * allowed: nothing but the address keeps the requests away.
 */
class ForbiddenAddressTest {

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "calendar.test", List.of("127.0.0.1"),
          "inside.test", List.of("127.0.0.1"),
          "six.test", List.of("::1"),
          "both.test", List.of("8.8.8.8", "127.0.0.1"),
          "private.test", List.of("10.1.2.3"));

  private final ACalendarServer server = new ACalendarServer();
  private final FetchSettings settings = Webs.settings(server.port());
  private final PublicWeb web = Webs.web(Webs.names(NAMES), settings);

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://127.1:%d/",
        "http://2130706433:%d/",
        "http://0177.0.0.1:%d/",
        "http://017700000001:%d/",
        "http://0x7f.0.0.1:%d/",
        "http://0x7f000001:%d/",
        "http://127.0.0.1.:%d/",
        "http://127.000.000.001:%d/",
        "http://[::1]:%d/",
        "http://[0:0:0:0:0:0:0:1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://[::ffff:7f00:1]:%d/",
        "http://[::127.0.0.1]:%d/",
        "http://[64:ff9b::7f00:1]:%d/",
        "http://[2002:7f00:1::]:%d/",
        "http://[fe80::1%%25lo]:%d/",
        "http://0.0.0.0:%d/",
        "http://[::]:%d/",
        "http://localhost:%d/",
        "http://localhost.:%d/",
        "http://inside.test:%d/",
        "http://six.test:%d/",
        "http://both.test:%d/",
        "http://private.test/",
        "http://nobody-knows.test/",
        "http://169.254.169.254/latest/meta-data/",
        "http://metadata.google.internal./"
      })
  void whatIsNotPublicIsNeverAsked(String form) {
    URI url = URI.create(form.formatted(server.port()));

    assertThat(web.objectTo(url)).isPresent();
    assertThat(web.get(url, Validators.NONE)).isInstanceOf(NotFetched.class);
    assertThat(server.requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://calendar.test/, SCHEME_NOT_ALLOWED",
    "file://calendar.test/etc/passwd, SCHEME_NOT_ALLOWED",
    "file:///etc/passwd, NOT_AN_ADDRESS",
    "gopher://calendar.test:70/, SCHEME_NOT_ALLOWED",
    "jar:http://calendar.test!/, NOT_AN_ADDRESS",
    "//calendar.test/, SCHEME_NOT_ALLOWED",
    "calendar.ics, NOT_AN_ADDRESS",
    "http:///calendar.ics, NOT_AN_ADDRESS",
    "http://me@calendar.test/, USER_NOT_ALLOWED",
    "http://me:secret@inside.test/, USER_NOT_ALLOWED",
    "http://8.8.8.8:22/, PORT_NOT_ALLOWED",
    "http://8.8.8.8:6379/, PORT_NOT_ALLOWED"
  })
  void whatIsNoAddressOfADocumentIsRefused(String url, AddressRefusal why) {
    assertThat(web.objectTo(URI.create(url))).contains(why);
    assertThat(web.get(URI.create(url), Validators.NONE))
        .isEqualTo(new NotFetched(Why.HOST_NOT_ALLOWED));
  }

  @Test
  void anAddressTooLongIsRefused() {
    URI url = URI.create("http://calendar.test/" + "x".repeat(2048));

    assertThat(web.objectTo(url)).contains(AddressRefusal.NOT_AN_ADDRESS);
  }

  @Test
  void aNameThatLeadsInsideOnlyTheSecondTimeIsRefusedTheSecondTime() {
    var asked = new AtomicInteger();
    HostNames rebinding =
        host ->
            new InetAddress[] {
              InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")
            };
    PublicWeb rebound = Webs.web(rebinding, settings);
    URI url = URI.create("http://rebinding.test:%d/".formatted(server.port()));

    assertThat(rebound.objectTo(url)).isEmpty();
    assertThat(rebound.get(url, Validators.NONE)).isEqualTo(new NotFetched(Why.HOST_NOT_ALLOWED));
    assertThat(asked).hasValue(2);
    assertThat(server.requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/secret",
        "http://inside.test:%d/secret",
        "//inside.test:%d/secret",
        "http://[::1]:%d/secret",
        "http://2130706433:%d/secret",
        "http://me@calendar.test:%d/secret",
        "file:///etc/passwd",
        "ftp://calendar.test:%d/secret",
        "http://calendar.test:%d/ sec ret",
        ""
      })
  void aRedirectIsCheckedLikeTheFirstAddress(String target) {
    server.redirects("/moved", target.formatted(server.port()));
    server.shows("/secret", "BEGIN:VCALENDAR", "\"1\"");

    assertThat(web.get(at("/moved"), Validators.NONE)).isInstanceOf(NotFetched.class);
    assertThat(server.requestsOf("/secret")).isEmpty();
  }

  @Test
  void redirectsAreFollowedAFewTimes() {
    server.redirects("/1", "/2");
    server.redirects("/2", "http://calendar.test:%d/3".formatted(server.port()));
    server.shows("/3", "here", "\"1\"");
    server.redirects("/0", "/1");
    server.redirects("/circle", "/circle");

    assertThat(web.get(at("/1"), Validators.NONE)).isInstanceOf(Fetched.Document.class);
    for (String tooFar : List.of("/0", "/circle")) {
      assertThat(web.get(at(tooFar), Validators.NONE))
          .isEqualTo(new NotFetched(Why.REDIRECT_NOT_ALLOWED));
    }
  }

  private URI at(String path) {
    return URI.create("http://calendar.test:" + server.port() + path);
  }
}
