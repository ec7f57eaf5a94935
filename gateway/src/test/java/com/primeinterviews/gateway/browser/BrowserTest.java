package com.primeinterviews.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@GatewayTest
class BrowserTest {

  private static final String FRONT_END = "https://app.example.org";

  @Autowired Client client;

  @Test
  void theFrontEndMayCall() {
    preflight(FRONT_END, "PATCH")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("Access-Control-Allow-Origin", FRONT_END)
        .expectHeader()
        .valueEquals("Access-Control-Allow-Credentials", "true")
        .expectHeader()
        .valueEquals("Access-Control-Max-Age", 3600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://app.example.org",
        "https://app.example.org.evil.example",
        "null"
      })
  void otherPagesMayNot(String origin) {
    preflight(origin, "GET")
        .expectStatus()
        .isForbidden()
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Origin")
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/mentors", "/nowhere", "/health"})
  void everyAnswerTellsTheBrowserToBeCareful(String path) {
    client
        .http()
        .get()
        .uri(path)
        .exchange()
        .expectHeader()
        .valueEquals("X-Content-Type-Options", "nosniff")
        .expectHeader()
        .valueEquals("X-Frame-Options", "DENY")
        .expectHeader()
        .valueEquals("Referrer-Policy", "no-referrer")
        .expectHeader()
        .valueMatches("Content-Security-Policy", "default-src 'none'.*")
        .expectHeader()
        .valueEquals("Cache-Control", "no-store");
  }

  @Test
  void aVersionedAnswerMayBeKeptAndAskedAboutAgain() {
    Upstreams.of(Service.MENTOR)
        .answering(
            "/api/mentors/versioned",
            (request, response) -> response.header("ETag", "\"7\"").send());

    client
        .http()
        .get()
        .uri("/api/mentors/versioned")
        .exchange()
        .expectHeader()
        .valueEquals("Cache-Control", "private, no-cache");
  }

  @Test
  void largeTextIsCompressed() {
    Upstreams.of(Service.MENTOR)
        .answering(
            "/api/mentors/large",
            (request, response) ->
                response
                    .header("Content-Type", "application/json")
                    .sendString(Mono.just("\"" + "a".repeat(10_000) + "\"")));

    // Raw, because the test client unpacks the answer and hides that it was packed.
    assertThat(client.rawGet("/api/mentors/large", "Accept-Encoding: gzip"))
        .containsIgnoringCase("content-encoding: gzip")
        .doesNotContain("aaaaaaaaaa");
    assertThat(client.rawGet("/api/mentors/large")).contains("aaaaaaaaaa");
  }

  private ResponseSpec preflight(String origin, String method) {
    return client
        .http()
        .options()
        .uri("/api/sessions/7")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", method)
        .header("Access-Control-Request-Headers", "authorization,content-type,idempotency-key")
        .exchange();
  }
}
