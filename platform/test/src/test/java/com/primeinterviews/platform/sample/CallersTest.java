package com.primeinterviews.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Who may call with what: sign-ins that end, API keys, people of external issuers, services. */
@ServiceTest
class CallersTest {

  private static final String NOTE = "{\"text\":\"x\",\"stars\":1}";

  private final TestUser user = TestUser.candidate();
  private final Api api;
  private final Events events;

  CallersTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
  }

  @Test
  void somebodyOfAnExternalIssuerIsAUserLikeAnyOther() {
    var issuer = TestTokens.externalIssuer();
    api.withToken(issuer.token("user_2abc"))
        .post()
        .uri("/api/notes")
        .contentType(MediaType.APPLICATION_JSON)
        .body(NOTE)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.by")
        .isEqualTo(issuer.idOf("user_2abc").toString());
    var wouldBe = issuer.token("user_2abc", claims -> claims.claim("role", "admin"));
    assertThat(read(wouldBe, "/api/admin/notes")).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"read, 200, 403", "read write, 200, 200", "'', 200, 403", "rewrite, 200, 403"})
  void anApiKeyDoesWhatItsScopeAllows(String scope, int reading, int writing) {
    var token = TestTokens.ofApiKey(user, Ids.newId(), scope);
    assertThat(read(token, "/api/notes")).isEqualTo(reading);
    var answer =
        api.withToken(token)
            .post()
            .uri("/api/notes")
            .contentType(MediaType.APPLICATION_JSON)
            .body(NOTE)
            .exchange()
            .expectStatus()
            .isEqualTo(writing)
            .expectBody();
    if (writing == 403) {
      answer.jsonPath("$.error.details.reason").isEqualTo("READ_ONLY_KEY");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/open, 200, 200, 200, 200",
    "/api/notes, 401, 200, 200, 403",
    "/api/admin/notes, 401, 403, 200, 403",
    "/internal/notes, 401, 403, 403, 200",
    // Whom an endpoint is not for learns nothing of what it takes.
    "/api/admin/notes?stars=many, 401, 403, 400, 403",
    "/api/admin/notes?colour=red, 401, 403, 400, 403",
    "/api/nothing, 401, 404, 404, 404",
  })
  void everyEndpointIsForThoseItStates(
      String path, int stranger, int candidate, int admin, int service) {
    var client = api.anonymous().get().uri(path).exchange();
    assertThat(client.expectBody(String.class).returnResult().getStatus().value())
        .isEqualTo(stranger);
    assertThat(read(user.token(), path)).isEqualTo(candidate);
    assertThat(read(TestUser.admin().token(), path)).isEqualTo(admin);
    assertThat(read(TestUser.service().token(), path)).isEqualTo(service);
  }

  @ParameterizedTest
  @CsvSource({"'{', 400, 403", "'{\"text\":\" \",\"stars\":1}', 422, 403"})
  void theRoleIsCheckedBeforeTheBody(String body, int mentor, int candidate) {
    assertThat(write(TestUser.mentor().token(), body)).isEqualTo(mentor);
    assertThat(write(user.token(), body)).isEqualTo(candidate);
  }

  private int write(String token, String body) {
    return api.withToken(token)
        .post()
        .uri("/api/mentor-notes")
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getStatus()
        .value();
  }

  @Test
  void theDescriptionOfTheApiSaysWhoMayCall() {
    api.anonymous()
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.paths['/api/open'].get['x-access'].public")
        .isEqualTo(true)
        .jsonPath("$.paths['/api/open'].get.security.length()")
        .isEqualTo(0)
        .jsonPath("$.paths['/api/notes'].get['x-access'].roles")
        .isEqualTo(List.of("candidate", "mentor", "interviewer", "admin"))
        .jsonPath("$.paths['/api/mentor-notes'].post['x-access'].roles")
        .isEqualTo(List.of("mentor"))
        .jsonPath("$.paths['/api/mentor-notes'].post['x-access'].owner")
        .isEqualTo("self");
  }

  @Test
  void aTokenOfAnEndedSignInIsRefusedAndThoseOfOthersAreNot() {
    var phone = Ids.newId();
    var laptop = TestTokens.ofSignIn(user, Ids.newId());
    var token = TestTokens.ofSignIn(user, phone);
    assertThat(read(token, "/api/notes")).isEqualTo(200);
    events.send("tokens.revoked.v1", "any", Ids.newId().toString(), "not even JSON");
    revoke(user.id(), List.of(phone));
    awaitAnswer(token, 401);
    assertThat(read(laptop, "/api/notes")).isEqualTo(200);
  }

  @Test
  void aBlockedUserIsRefusedWithWhateverTokenUntilTheBlockIsTakenBack() {
    var external = TestTokens.externalIssuer();
    var somebody = "user_" + user.id();
    var token = external.token(somebody);
    block(external.idOf(somebody), true);
    awaitAnswer(token, 401);
    block(external.idOf(somebody), false);
    awaitAnswer(token, 200);
  }

  private int read(String token, String path) {
    return api.withToken(token)
        .get()
        .uri(path)
        .exchange()
        .expectBody(String.class)
        .returnResult()
        .getStatus()
        .value();
  }

  /** The topic may just have come into being, which is noticed within five seconds. */
  private void awaitAnswer(String token, int status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(read(token, "/api/notes")).isEqualTo(status));
  }

  private void revoke(UUID userId, List<UUID> signIns) {
    events.send(
        "tokens.revoked.v1",
        userId,
        Map.of("userId", userId, "signInIds", signIns, "revokedAt", Instant.now()));
  }

  private void block(UUID userId, boolean blocked) {
    events.send("user.block-changed.v1", userId, Map.of("userId", userId, "blocked", blocked));
  }
}
