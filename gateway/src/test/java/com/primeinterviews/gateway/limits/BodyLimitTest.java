package com.primeinterviews.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Upstreams;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@GatewayTest
class BodyLimitTest {

  private static final int KILOBYTE = 1024;

  @Autowired Client client;

  @Test
  void aBodyUpToTheLimitPasses() {
    announced("/api/sessions/fits", 1024 * KILOBYTE).expectStatus().isOk();

    assertThat(Upstreams.arrivedAt("/api/sessions/fits"))
        .singleElement()
        .satisfies(seen -> assertThat(seen.bodyLength()).isEqualTo(1024 * KILOBYTE));
  }

  @Test
  void anAnnouncedBodyBeyondTheLimitReachesNoService() {
    expectTooLarge(announced("/api/sessions/announced", 1024 * KILOBYTE + 1));

    assertThat(Upstreams.arrivedAt("/api/sessions/announced")).isEmpty();
  }

  @Test
  void aBodyOfUnknownLengthIsCutOffAtTheLimit() {
    expectTooLarge(chunked("/api/sessions/chunked", 1025));

    assertThat(Upstreams.arrivedAt("/api/sessions/chunked")).isEmpty();
  }

  @Test
  void aBodyOfUnknownLengthWithinTheLimitPasses() {
    chunked("/api/sessions/chunked-fits", 1000).expectStatus().isOk();

    assertThat(Upstreams.arrivedAt("/api/sessions/chunked-fits"))
        .singleElement()
        .satisfies(seen -> assertThat(seen.bodyLength()).isEqualTo(1000 * KILOBYTE));
  }

  @Test
  void aServiceMayHaveALimitOfItsOwn() {
    expectTooLarge(announced("/api/jobs/own-limit", 65 * KILOBYTE));
    announced("/api/exports/own-limit", 2048 * KILOBYTE).expectStatus().isOk();
  }

  @Test
  void bodiesThatAreTooLargeDoNotCountAgainstTheService() {
    for (int i = 0; i < 30; i++) {
      expectTooLarge(chunked("/api/jobs/not-its-fault", 65));
    }
    client.http().get().uri("/api/jobs/still-open").exchange().expectStatus().isOk();
  }

  private ResponseSpec announced(String path, int bytes) {
    return client.http().post().uri(path).bodyValue(new byte[bytes]).exchange();
  }

  private ResponseSpec chunked(String path, int kilobytes) {
    var body =
        Flux.range(0, kilobytes)
            .map(i -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[KILOBYTE]));
    return client
        .http()
        .post()
        .uri(path)
        .body(BodyInserters.fromPublisher(body.cast(DataBuffer.class), DataBuffer.class))
        .exchange();
  }

  private static void expectTooLarge(ResponseSpec answer) {
    answer
        .expectStatus()
        .isEqualTo(413)
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("PAYLOAD_TOO_LARGE");
  }
}
