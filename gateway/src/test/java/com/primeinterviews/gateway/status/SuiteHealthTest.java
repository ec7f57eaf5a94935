package com.primeinterviews.gateway.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

@GatewayTest
@TestPropertySource(
    properties = {
      "spring.cloud.discovery.client.simple.instances.export-service[0].uri=" + Upstreams.NOBODY,
      Upstreams.WITH_DEAD_TWIN + "=mentor-service"
    })
class SuiteHealthTest {

  private static final String READINESS = "/actuator/health/readiness";

  @Autowired Client client;

  @BeforeAll
  static void oneServiceIsNotReadyAndOneDoesNotAnswer() {
    Upstreams.of(Service.ANALYTICS)
        .answering(READINESS, (request, response) -> response.status(503).send());
    Upstreams.of(Service.HIRING).answering(READINESS, (request, response) -> Mono.never());
  }

  @Test
  void everyServiceHasOneLine() {
    health()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("DEGRADED")
        .jsonPath("$.services.length()")
        .isEqualTo(Service.values().length)
        .jsonPath("$.services[?(@.service=='auth-service')].status")
        .isEqualTo("UP")
        .jsonPath("$.services[?(@.service=='analytics-service')].status")
        .isEqualTo("DOWN")
        .jsonPath("$.services[?(@.service=='hiring-service')].status")
        .isEqualTo("DOWN")
        .jsonPath("$.services[?(@.service=='export-service')].status")
        .isEqualTo("DOWN")
        .jsonPath("$.services[?(@.service=='mentor-service')].ready")
        .isEqualTo(1)
        .jsonPath("$.services[?(@.service=='mentor-service')].instances")
        .isEqualTo(2);
  }

  @Test
  void howeverOftenItIsCalledTheServicesAreAskedOnceASecond() {
    int before = Upstreams.of(Service.AUTH).arrivedAt(READINESS).size();
    long started = System.nanoTime();

    IntStream.range(0, 50).forEach(i -> health());

    long seconds = (System.nanoTime() - started) / 1_000_000_000;
    assertThat(Upstreams.of(Service.AUTH).arrivedAt(READINESS).size() - before)
        .isLessThanOrEqualTo((int) seconds + 2);
  }

  @Test
  void nothingButReadingIsOffered() {
    client
        .http()
        .post()
        .uri("/health")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("METHOD_NOT_ALLOWED");
  }

  private ResponseSpec health() {
    return client.http().get().uri("/health").exchange();
  }
}
