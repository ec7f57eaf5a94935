package com.primeinterviews.session.busy.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.session.busy.ACalendarServer;
import com.primeinterviews.session.busy.fetch.Fetched.Document;
import com.primeinterviews.session.busy.fetch.Fetched.NotFetched;
import com.primeinterviews.session.busy.fetch.Fetched.NotModified;
import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.busy.fetch.Fetched.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that mean no good, or know no end. */
@Timeout(30)
class BoundedFetchTest {

  private final ACalendarServer server = new ACalendarServer();
  private final PublicWeb web = web(server.port());

  private static PublicWeb web(int port) {
    return Webs.web(Webs.names(Map.of("calendar.test", List.of("127.0.0.1"))), Webs.settings(port));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void aDocumentThatHasNotChangedDoesNotComeAgain() {
    server.shows("/c.ics", "here", "\"7\"");

    var first = (Document) web.get(at("/c.ics"), Validators.NONE);

    assertThat(new String(first.bytes(), StandardCharsets.UTF_8)).isEqualTo("here");
    assertThat(first.validators().etag()).isEqualTo("\"7\"");
    assertThat(web.get(at("/c.ics"), first.validators())).isEqualTo(new NotModified());
    assertThat(server.requestsOf("/c.ics").getFirst().getRequestHeaders())
        .doesNotContainKeys("Authorization", "Cookie", "If-none-match");
  }

  @Test
  void aSmallAnswerThatUnpacksToALargeOneIsTooLarge() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 200; i++) {
        gzip.write(new byte[100_000]);
      }
    }
    assertThat(packed.size()).isLessThan(64_000);
    server.at(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          packed.writeTo(exchange.getResponseBody());
        });

    assertThat(web.get(at("/bomb"), Validators.NONE)).isEqualTo(new NotFetched(Why.TOO_LARGE));
  }

  @Test
  void aBodyWithoutEndIsTooLargeAndNotReadOn() {
    var cutOff = new AtomicBoolean();
    server.at(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try {
            while (true) {
              exchange.getResponseBody().write(new byte[8192]);
            }
          } catch (IOException gone) {
            cutOff.set(true);
          }
        });

    assertThat(web.get(at("/endless"), Validators.NONE)).isEqualTo(new NotFetched(Why.TOO_LARGE));
    await().untilTrue(cutOff);
  }

  /** Each byte comes in time, the whole never does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nX-Drip: ",
        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"
      })
  void whoeverDripsIsCutOff(String beginning) throws IOException {
    var cutOff = new AtomicBoolean();
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(socket, beginning, cutOff));
      long begun = System.nanoTime();

      Fetched answer =
          web(socket.getLocalPort())
              .get(URI.create("http://calendar.test:" + socket.getLocalPort()), Validators.NONE);

      assertThat(answer).isEqualTo(new NotFetched(Why.TOO_SLOW));
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isLessThan(Webs.OVERALL.plusSeconds(3));
      await().untilTrue(cutOff);
    }
  }

  private static void drip(ServerSocket socket, String beginning, AtomicBoolean cutOff) {
    try (var connection = socket.accept();
        OutputStream out = connection.getOutputStream()) {
      out.write(beginning.getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write('x');
        out.flush();
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (IOException gone) {
      cutOff.set(true);
    }
  }

  @Test
  void headersWithoutEndAreNotReadOn() {
    server.at(
        "/headers",
        exchange -> {
          for (int i = 0; i < 5000; i++) {
            exchange.getResponseHeaders().add("X-" + i, "x");
          }
          ACalendarServer.answer(exchange, 200, "here");
        });

    assertThat(web.get(at("/headers"), Validators.NONE)).isEqualTo(new NotFetched(Why.UNREACHABLE));
  }

  @Test
  void nobodyThereIsUnreachable() {
    server.stop();

    assertThat(web.get(at("/"), Validators.NONE)).isEqualTo(new NotFetched(Why.UNREACHABLE));
  }

  @ParameterizedTest
  @CsvSource({
    "401, ACCESS_DENIED",
    "403, ACCESS_DENIED",
    "404, NOT_FOUND",
    "410, NOT_FOUND",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "206, SERVER_ERROR",
    "204, SERVER_ERROR"
  })
  void whateverIsNoDocumentIsAFailure(int status, Why why) {
    server.answers("/c.ics", status);

    assertThat(web.get(at("/c.ics"), Validators.NONE)).isEqualTo(new NotFetched(why));
  }

  @Test
  void whoAsksToWaitIsHeard() {
    server.at(
        "/c.ics",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          ACalendarServer.answer(exchange, 429, "");
        });

    assertThat(web.get(at("/c.ics"), Validators.NONE))
        .isEqualTo(new NotFetched(Why.RATE_LIMITED, Duration.ofMinutes(2)));
  }

  private URI at(String path) {
    return URI.create("http://calendar.test:" + server.port() + path);
  }
}
