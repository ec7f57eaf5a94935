package com.primeinterviews.session.busy.google;

import com.primeinterviews.session.busy.google.GoogleReading.Why;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Speaks with Google, and leaves it alone for a while when it fails again and again. A person's
 * missing permission is an answer, no failure.
 */
@Component
class GoogleHttp {

  private static final int MOST_BYTES = 2_000_000;

  private final HttpClient client;
  private final CircuitBreaker breaker;
  private final Duration patience;
  private final Duration rest;

  GoogleHttp(HttpClient googleClient, CircuitBreaker googleBreaker, GoogleSettings settings) {
    this.client = googleClient;
    this.breaker = googleBreaker;
    this.patience = settings.patience();
    this.rest = settings.rest();
  }

  GoogleAnswer post(URI url, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(patience)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return breaker.executeSupplier(() -> send(request.build()));
    } catch (CallNotPermittedException resting) {
      throw new GoogleRefusal(Why.UNREACHABLE, rest);
    }
  }

  private GoogleAnswer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              request,
              info -> BodySubscribers.limiting(BodyHandlers.ofByteArray().apply(info), MOST_BYTES));
      var understood =
          new GoogleAnswer(
              answer.statusCode(),
              answer.headers().firstValue("Retry-After").orElse(null),
              new String(answer.body(), StandardCharsets.UTF_8));
      if (understood.status() >= 500) {
        throw understood.asRefusal();
      }
      return understood;
    } catch (IOException e) {
      throw new GoogleRefusal(Why.UNREACHABLE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GoogleRefusal(Why.UNREACHABLE);
    }
  }
}
