package com.primeinterviews.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.gateway.testing.Upstreams;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class RequestTrailTest {

  private static final String UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";

  @Autowired Client client;

  @Test
  void aSaneRequestIdIsKeptEverywhere() {
    client
        .http()
        .get()
        .uri("/api/mentors/kept-id")
        .header("X-Request-Id", "my-request-1")
        .exchange()
        .expectHeader()
        .valueEquals("X-Request-Id", "my-request-1");

    assertThat(Upstreams.of(Service.MENTOR).arrivedAt("/api/mentors/kept-id").getLast())
        .satisfies(seen -> assertThat(seen.header("X-Request-Id")).isEqualTo("my-request-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with spaces in it", "quote\"quote\"", "{\"a\":\"12345678\"}"})
  void anyOtherRequestIdIsReplaced(String sent) {
    client
        .http()
        .get()
        .uri("/nowhere")
        .header("X-Request-Id", sent)
        .exchange()
        .expectHeader()
        .valueMatches("X-Request-Id", UUID)
        .expectBody()
        .jsonPath("$.requestId")
        .value(String.class, id -> assertThat(id).matches(UUID));
  }

  @Test
  void everyRequestLeavesOneLineWithoutItsSecrets(CapturedOutput output) {
    var token = Tokens.valid();

    client
        .http()
        .get()
        .uri("/api/calendar/feed.ics?token=query-secret")
        .header("X-Request-Id", "line-of-this-one")
        .header("Authorization", "Bearer " + token)
        .exchange()
        .expectStatus()
        .isOk();

    await().untilAsserted(() -> assertThat(output.getOut()).contains("line-of-this-one"));
    var lines =
        Arrays.stream(output.getOut().split("\n"))
            .filter(line -> line.contains("line-of-this-one"))
            .toList();
    assertThat(lines)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("\"message\":\"GET /api/calendar/feed.ics 200 ")
                    .contains("\"upstream\":\"session-service\"")
                    .contains("\"userId\":\"" + Tokens.SUBJECT + "\"")
                    .containsPattern("\"traceId\":\"[0-9a-f]{32}\""));
    assertThat(output.getOut()).doesNotContain("query-secret").doesNotContain(token);
  }
}
