package com.primeinterviews.session.busy.fetch;

import com.primeinterviews.session.busy.fetch.Fetched.Document;
import com.primeinterviews.session.busy.fetch.Fetched.NotFetched;
import com.primeinterviews.session.busy.fetch.Fetched.NotModified;
import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.busy.fetch.Fetched.Why;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One request and its answer. */
@Component
class Exchange {

  private static final int LONGEST_VALIDATOR = 500;
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);

  sealed interface Answer {}

  record Final(Fetched fetched) implements Answer {}

  record Elsewhere(URI url) implements Answer {}

  private final CloseableHttpClient client;
  private final FetchSettings settings;

  Exchange(CloseableHttpClient publicWebClient, FetchSettings settings) {
    this.client = publicWebClient;
    this.settings = settings;
  }

  Answer get(URI url, Validators known) {
    var request = new HttpGet(url);
    request.setHeader(HttpHeaders.ACCEPT, "text/calendar, text/plain;q=0.5, */*;q=0.1");
    if (known.etag() != null) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
    }
    if (known.lastModified() != null) {
      request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
    }
    try {
      return understand(url, client.executeOpen(hostOf(url), request, null));
    } catch (ForbiddenHostException e) {
      return failed(Why.HOST_NOT_ALLOWED);
    } catch (SocketTimeoutException e) {
      return failed(Why.TOO_SLOW);
    } catch (IOException e) {
      return failed(Why.UNREACHABLE);
    } finally {
      // Drops the connection: to close the answer would read it to its end, if it has one.
      request.cancel();
    }
  }

  private static HttpHost hostOf(URI url) {
    // An IPv6 address stands in brackets in an address only.
    return new HttpHost(
        url.getScheme(), url.getHost().replace("[", "").replace("]", ""), url.getPort());
  }

  private Answer understand(URI url, ClassicHttpResponse answer) throws IOException {
    return switch (answer.getCode()) {
      case 200 -> new Final(document(answer));
      case 301, 302, 303, 307, 308 -> elsewhere(url, answer);
      case 304 -> new Final(new NotModified());
      case 401, 403 -> failed(Why.ACCESS_DENIED);
      case 404, 410 -> failed(Why.NOT_FOUND);
      case 429 -> new Final(new NotFetched(Why.RATE_LIMITED, retryAfter(answer)));
      default -> new Final(new NotFetched(Why.SERVER_ERROR, retryAfter(answer)));
    };
  }

  private static Final failed(Why why) {
    return new Final(new NotFetched(why));
  }

  private Answer elsewhere(URI url, MessageHeaders answer) {
    try {
      return Optional.ofNullable(header(answer, HttpHeaders.LOCATION))
          .<Answer>map(location -> new Elsewhere(url.resolve(location)))
          .orElseGet(() -> failed(Why.REDIRECT_NOT_ALLOWED));
    } catch (IllegalArgumentException notAnAddress) {
      return failed(Why.REDIRECT_NOT_ALLOWED);
    }
  }

  private Fetched document(ClassicHttpResponse answer) throws IOException {
    if (answer.getEntity() == null) {
      return new NotFetched(Why.SERVER_ERROR);
    }
    int most = Math.toIntExact(settings.mostBytes().toBytes());
    // Counts what is unpacked, so that a small answer cannot become a large one.
    byte[] bytes = answer.getEntity().getContent().readNBytes(most + 1);
    return bytes.length > most
        ? new NotFetched(Why.TOO_LARGE)
        : new Document(
            bytes,
            new Validators(
                validator(header(answer, HttpHeaders.ETAG)),
                validator(header(answer, HttpHeaders.LAST_MODIFIED))));
  }

  private static @Nullable String validator(@Nullable String value) {
    return value == null || value.length() > LONGEST_VALIDATOR ? null : value;
  }

  /** Seconds only: a date is rarely sent, and then the usual pause does. */
  private static @Nullable Duration retryAfter(MessageHeaders answer) {
    String value = header(answer, HttpHeaders.RETRY_AFTER);
    if (value == null || !value.matches("\\d{1,6}")) {
      return null;
    }
    var asked = Duration.ofSeconds(Long.parseLong(value));
    return asked.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : asked;
  }

  private static @Nullable String header(MessageHeaders answer, String name) {
    var header = answer.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
