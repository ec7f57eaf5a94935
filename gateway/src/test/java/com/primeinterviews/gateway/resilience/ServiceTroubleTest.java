package com.primeinterviews.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstream;
import com.primeinterviews.gateway.testing.Upstreams;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/** Services that are away, slow, or come back. */
@GatewayTest
@TestPropertySource(
    properties = {
      ServiceTroubleTest.AWAY + "=" + Upstreams.NOBODY,
      Upstreams.WITH_DEAD_TWIN + "=mentor-service"
    })
class ServiceTroubleTest {

  static final String AWAY =
      "spring.cloud.discovery.client.simple.instances.notification-service[0].uri";

  @Autowired Client client;

  @Test
  void aServiceThatRefusesConnectionsIsUnavailable() {
    expectUnavailable(call(HttpMethod.POST, "/api/webhooks"));
  }

  @Test
  void aServiceThatDoesNotAnswerInTimeIsATimeout() {
    Upstreams.of(Service.AUTH).answering("/api/auth/slow", (request, response) -> Mono.never());

    call(HttpMethod.GET, "/api/auth/slow")
        .expectStatus()
        .isEqualTo(504)
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("GATEWAY_TIMEOUT");
  }

  @Test
  void anAnswerThatTakesLongAfterItHasBegunIsNotCutOff() {
    Upstreams.of(Service.AUTH)
        .answering(
            "/api/auth/stream",
            (request, response) ->
                response.sendString(
                    Mono.just("first ")
                        .concatWith(Mono.just("last").delayElement(Duration.ofMillis(1500)))));

    call(HttpMethod.GET, "/api/auth/stream")
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo("first last");
  }

  @Test
  void anErrorOfAServiceIsPassedOnAsItIs() {
    Upstreams.of(Service.AUTH)
        .answering(
            "/api/auth/conflict",
            (request, response) ->
                response
                    .status(409)
                    .header("Content-Type", "application/problem+json")
                    .sendString(Mono.just("{\"own\":true}")));

    call(HttpMethod.POST, "/api/auth/conflict")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.own")
        .isEqualTo(true);
  }

  @Test
  void aReadThatCouldNotConnectGoesToTheNextInstance() {
    for (int i = 0; i < 6; i++) {
      call(HttpMethod.GET, "/api/skills/next-instance").expectStatus().isOk();
    }
    assertThat(Upstreams.arrivedAt("/api/skills/next-instance")).hasSize(6);
  }

  @Test
  void aWriteIsNeverRepeated() {
    Upstreams.of(Service.SESSION)
        .answering(
            "/api/sessions/torn",
            (request, response) -> {
              response.withConnection(connection -> connection.channel().close());
              return Mono.never();
            });

    expectUnavailable(call(HttpMethod.POST, "/api/sessions/torn"));

    assertThat(Upstreams.arrivedAt("/api/sessions/torn")).hasSize(1);
  }

  @Test
  void aServiceThatKeepsFailingGetsARestAndIsTriedAgain() {
    var broken = new AtomicBoolean(true);
    Upstream.Answer tearsWhileBroken =
        (request, response) -> {
          if (broken.get()) {
            response.withConnection(connection -> connection.channel().close());
            return Mono.never();
          }
          return response.send();
        };
    Upstreams.of(Service.ANALYTICS).answering("/api/insights", tearsWhileBroken);
    for (int i = 0; i < 10; i++) {
      expectUnavailable(call(HttpMethod.POST, "/api/insights"));
    }
    int before = Upstreams.arrivedAt("/api/insights").size();

    expectUnavailable(call(HttpMethod.POST, "/api/insights"));

    assertThat(Upstreams.arrivedAt("/api/insights")).hasSize(before);
    broken.set(false);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> call(HttpMethod.POST, "/api/insights").expectStatus().isOk());
  }

  @Test
  void troubleOfOneServiceDoesNotTouchTheOthers() {
    for (int i = 0; i < 12; i++) {
      expectUnavailable(call(HttpMethod.GET, "/api/notifications"));
    }
    call(HttpMethod.GET, "/api/exports").expectStatus().isOk();
  }

  private ResponseSpec call(HttpMethod method, String path) {
    return client.http().method(method).uri(path).exchange();
  }

  private static void expectUnavailable(ResponseSpec answer) {
    answer
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .value("Retry-After", seconds -> assertThat(Integer.parseInt(seconds)).isPositive())
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("SERVICE_UNAVAILABLE");
  }
}
