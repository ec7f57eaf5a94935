package com.primeinterviews.export;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One person with one token, who exports over a plain connection. */
public final class Exporting {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Api api;
  private final TestUser user = TestUser.candidate();
  private final String token = user.token();

  public Exporting(Api api) {
    this.api = api;
  }

  public Exporting from(Owner.Script script) {
    Owner.follows(token, script);
    return this;
  }

  public TestUser user() {
    return user;
  }

  public String token() {
    return token;
  }

  /** The whole file; fails when the connection is cut before its end. */
  public CompletableFuture<HttpResponse<String>> get(String file) {
    return CLIENT.sendAsync(request(file), HttpResponse.BodyHandlers.ofString());
  }

  /** The file as it comes. */
  public HttpResponse<InputStream> open(String file) throws Exception {
    return CLIENT.send(request(file), HttpResponse.BodyHandlers.ofInputStream());
  }

  private HttpRequest request(String file) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/api/exports/%s".formatted(api.port(), file)))
        .header("Authorization", "Bearer " + token)
        .header("X-Request-Id", "request-of-the-test")
        .timeout(Duration.ofSeconds(30))
        .build();
  }
}
