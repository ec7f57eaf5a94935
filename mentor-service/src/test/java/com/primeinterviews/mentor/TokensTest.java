package com.primeinterviews.mentor;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@ServiceTest
class TokensTest {

  private static final TestUser MENTOR = TestUser.mentor();

  private final Api api;

  TokensTest(@Autowired Api api) {
    this.api = api;
  }

  static Stream<String> badTokens() {
    return TestTokens.bad(MENTOR).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenIsRefusedEvenWhereNoneIsNeeded(String kind) {
    var client = api.withToken(String.valueOf(TestTokens.bad(MENTOR).get(kind)));
    for (var answer :
        List.of(
            client
                .post()
                .uri("/api/mentors")
                .contentType(MediaType.APPLICATION_JSON)
                .body(aProfile().json())
                .exchange(),
            client.get().uri("/api/mentors").exchange())) {
      var body = MentorApi.json(answer.expectStatus().isUnauthorized());
      assertThat(body.at("/error/code").asString()).isEqualTo("UNAUTHORIZED");
    }
  }

  @Test
  void withoutATokenNothingIsWritten() {
    var id = UUID.randomUUID();
    api.anonymous()
        .post()
        .uri("/api/mentors")
        .contentType(MediaType.APPLICATION_JSON)
        .body(aProfile().json())
        .exchange()
        .expectStatus()
        .isUnauthorized();
    api.anonymous()
        .patch()
        .uri("/api/mentors/{id}", id)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of())
        .exchange()
        .expectStatus()
        .isUnauthorized();
    api.anonymous()
        .delete()
        .uri("/api/mentors/{id}", id)
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }
}
