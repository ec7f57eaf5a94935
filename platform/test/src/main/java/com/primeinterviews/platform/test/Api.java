package com.primeinterviews.platform.test;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service's HTTP API as a caller sees it, over a real connection. */
public final class Api {

  private final int port;
  private final JdkClientHttpRequestFactory requests;

  Api(int port) {
    this.port = port;
    this.requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
    requests.setReadTimeout(Duration.ofSeconds(30));
  }

  public int port() {
    return port;
  }

  public RestTestClient anonymous() {
    return client().build();
  }

  public RestTestClient as(TestUser user) {
    return withToken(user.token());
  }

  public RestTestClient withToken(String token) {
    return client().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token).build();
  }

  private RestTestClient.Builder<?> client() {
    return RestTestClient.bindToServer(requests).baseUrl("http://127.0.0.1:" + port);
  }
}
