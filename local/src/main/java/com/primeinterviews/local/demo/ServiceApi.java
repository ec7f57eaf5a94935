package com.primeinterviews.local.demo;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.service.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls services at their own ports: the gateway's limits are for strangers. */
final class ServiceApi {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<Integer> COME_BACK_LATER = Set.of(429, 502, 503);
  private static final int TRIES = 60;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Home home;

  /** Neither body nor headers hold secrets of the demo, so it may be shown. */
  record Answer(int status, JsonNode body) {}

  ServiceApi(Home home) {
    this.home = home;
  }

  Answer post(Service service, String path, Map<String, String> headers, Object body)
      throws IOException, InterruptedException {
    return send("POST", service, path, headers, body, COME_BACK_LATER);
  }

  /** Waits while the thing is not known there yet: it learns of it by an event. */
  Answer putOnceKnown(Service service, String path, Map<String, String> headers, Object body)
      throws IOException, InterruptedException {
    return send("PUT", service, path, headers, body, Set.of(404, 429, 502, 503));
  }

  private Answer send(
      String method,
      Service service,
      String path,
      Map<String, String> headers,
      Object body,
      Set<Integer> tryAgainOn)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + home.port(service.port()) + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    headers.forEach(request::header);
    for (int n = 1; ; n++) {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      if (!tryAgainOn.contains(response.statusCode()) || n == TRIES) {
        return new Answer(response.statusCode(), json(response.body()));
      }
      Thread.sleep(PAUSE);
    }
  }

  private static JsonNode json(byte[] body) {
    return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
  }
}
