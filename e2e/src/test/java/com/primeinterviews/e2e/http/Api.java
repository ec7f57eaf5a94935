package com.primeinterviews.e2e.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The suite behind its gateway, with the headers every request carries.
 *
 * @param base scheme, host and port of the gateway
 */
public record Api(URI base, Map<String, String> headers) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public Api {
    headers = Map.copyOf(headers);
  }

  public static Api anonymous(URI base) {
    return new Api(base, Map.of());
  }

  public Api with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Api(base, more);
  }

  public Api withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer post(String path, Object body) {
    return sendJson("POST", path, JSON.writeValueAsString(body));
  }

  public Answer put(String path, Object body) {
    return sendJson("PUT", path, JSON.writeValueAsString(body));
  }

  public Answer patch(String path, Object body) {
    return sendJson("PATCH", path, JSON.writeValueAsString(body));
  }

  /** The text goes out as it is, whether it is JSON or not. */
  public Answer sendJson(String method, String path, String text) {
    return with("Content-Type", "application/json")
        .send(method, path, text.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(String method, String path, byte @Nullable [] body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          method + " " + path, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new AssertionError("%s %s was not answered: %s".formatted(method, path, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
