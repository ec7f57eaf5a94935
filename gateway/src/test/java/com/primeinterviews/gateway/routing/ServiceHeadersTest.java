package com.primeinterviews.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstream.Arrived;
import com.primeinterviews.gateway.testing.Upstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class ServiceHeadersTest {

  @Autowired Client client;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-User-Id",
        "x-user-roles",
        "X-User-Anything",
        "X_User_Id",
        "X-Auth-Request-User",
        "X-Remote-User",
        "Forwarded",
        "X-Real-IP",
        "X-Forwarded-Prefix",
        "X-Forwarded-User",
        "X-Original-URL",
        "X-Rewrite-URL",
        "X-HTTP-Method-Override"
      })
  void anIdentityThatAClientClaimsReachesNoService(String header) {
    var seen = send("/api/sessions/smuggle-" + header, header, "admin");

    assertThat(seen.header(header)).isNull();
  }

  @Test
  void whereARequestComesFromIsToldByTheGatewayAlone() {
    var seen = send("/api/sessions/origin", "X-Forwarded-For", "10.1.2.3");

    assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(seen.header("X-Forwarded-Host")).startsWith("127.0.0.1:");
  }

  @Test
  void headersOfTheApiPass() {
    assertThat(send("/api/sessions/key", "Idempotency-Key", "k-1").header("Idempotency-Key"))
        .isEqualTo("k-1");
    assertThat(send("/api/sessions/match", "If-Match", "\"3\"").header("If-Match"))
        .isEqualTo("\"3\"");
  }

  @Test
  void aTraceIsContinued() {
    var trace = "0af7651916cd43dd8448eb211c80319c";

    var seen = send("/api/sessions/trace", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");

    assertThat(seen.header("traceparent")).contains(trace).doesNotContain("b7ad6b7169203331");
  }

  @Test
  void whatAServiceSaysAboutItselfAndAboutOriginsStaysInside() {
    Upstreams.of(Service.SESSION)
        .answering(
            "/api/sessions/talkative",
            (request, response) ->
                response
                    .header("Server", "Apache")
                    .header("Access-Control-Allow-Origin", "*")
                    .header("X-Request-Id", "of-the-service")
                    .header("ETag", "\"1\"")
                    .send());

    client
        .http()
        .get()
        .uri("/api/sessions/talkative")
        .exchange()
        .expectHeader()
        .doesNotExist("Server")
        .expectHeader()
        .doesNotExist("Access-Control-Allow-Origin")
        .expectHeader()
        .valueEquals("ETag", "\"1\"")
        .expectHeader()
        .value("X-Request-Id", id -> assertThat(id).isNotEqualTo("of-the-service"));
  }

  private Arrived send(String path, String header, String value) {
    client.http().get().uri(path).header(header, value).exchange().expectStatus().isOk();
    return Upstreams.of(Service.SESSION).arrivedAt(path).getLast();
  }
}
