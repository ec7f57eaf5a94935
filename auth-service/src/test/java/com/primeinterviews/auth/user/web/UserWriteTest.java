package com.primeinterviews.auth.user.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class UserWriteTest {

  private static final String USERS = "/api/users";

  private final Api api;
  private final JdbcClient jdbc;
  private final Events events;
  private Caller user;

  UserWriteTest(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired Events events) {
    this.api = api;
    this.jdbc = jdbc;
    this.events = events;
  }

  @BeforeEach
  void register() {
    user = Caller.candidate(api);
  }

  @Test
  void whatTheFrontEndKnowsIsTakenOver() {
    var answer =
        body(
            write(
                    user,
                    Map.of(
                        "email", user.email().toUpperCase(java.util.Locale.ROOT),
                        "firstName", "Augusta",
                        "role", "candidate",
                        "profileImage", "https://img.example/ada.png",
                        "experience", "senior",
                        "skills", List.of("Java", "SQL"),
                        "preferences",
                            Map.of("favoriteTopics", List.of("graphs"), "timezone", "Asia/Tokyo")))
                .expectStatus()
                .isOk());
    assertThat(answer.get("success").asBoolean()).isTrue();
    var written = answer.get("user");
    assertThat(written.get("userId").asString()).isEqualTo(user.id().toString());
    assertThat(written.get("firstName").asString()).isEqualTo("Augusta");
    assertThat(written.get("lastName").asString()).isEqualTo("Lovelace");
    assertThat(written.get("profileImage").asString()).isEqualTo("https://img.example/ada.png");
    assertThat(written.get("skills")).hasToString("[\"Java\",\"SQL\"]");
    assertThat(written.get("timezone").asString()).isEqualTo("Asia/Tokyo");
    var likes = body(user.get(USERS + "/" + user.id() + "/preferences"));
    assertThat(likes.get("favoriteTopics")).hasToString("[\"graphs\"]");
    assertThat(events.await("user.updated.v1", user.id()).get("name").asString())
        .isEqualTo("Augusta Lovelace");
  }

  @Test
  void onceMoreTheSameChangesNothing() {
    write(user, Map.of("experience", "senior")).expectStatus().isOk();
    var once = body(user.get("/api/auth/profile"));
    write(user, Map.of("experience", "senior")).expectStatus().isOk();
    assertThat(body(user.get("/api/auth/profile"))).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mentor", "interviewer", "admin"})
  void nobodyGivesHimselfAnotherRole(String role) {
    var refusal = body(write(user, Map.of("role", role)).expectStatus().isForbidden());
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("ROLE_FIXED");
  }

  @Test
  void aRoleThatIsStillOpenIsChosenOnceAndNeverThatOfAnAdmin() {
    jdbc.sql("update account set role_open = true where id = ?").param(user.id()).update();
    write(user, Map.of("role", "admin")).expectStatus().isForbidden();
    write(user, Map.of("role", "interviewer")).expectStatus().isForbidden();
    write(user, Map.of("role", "mentor")).expectStatus().isOk();
    write(user, Map.of("role", "candidate")).expectStatus().isForbidden();
    assertThat(body(user.get("/api/auth/profile")).get("role").asString()).isEqualTo("mentor");
  }

  @Test
  void anAddressIsNotChangedBySayingSo() {
    write(user, Map.of("email", "other@example.com")).expectStatus().isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tier", "emailVerified", "active", "id", "version"})
  void whatIsNotTheOwnersToChangeIsRefused(String field) {
    write(user, Map.of(field, "x")).expectStatus().isBadRequest();
  }

  @Test
  void othersAreWrittenByAdminsOnly() {
    var other = Caller.candidate(api);
    var request = Map.of("userId", user.id(), "experience", "junior");
    other.post(USERS, request).expectStatus().isForbidden();
    Caller.admin(api, jdbc).post(USERS, request).expectStatus().isOk();
    assertThat(body(user.get("/api/auth/profile")).get("experience").asString())
        .isEqualTo("junior");
  }

  @Test
  void whoeverComesFromElsewhereIsKnownByTheNameFromThere() {
    var subject = "user_" + user.id();
    jdbc.sql("update account set external_subject = ? where id = ?")
        .params(subject, user.id())
        .update();
    var request = Map.of("userId", subject, "experience", "junior");
    var written = body(user.post(USERS, request).expectStatus().isOk());
    assertThat(written.at("/user/userId").asString()).isEqualTo(subject);
    user.get(USERS + "/" + subject + "/preferences").expectStatus().isOk();
    Caller.candidate(api).get(USERS + "/" + subject).expectStatus().isNotFound();
  }

  private ResponseSpec write(Caller caller, Map<String, Object> request) {
    var whole = new HashMap<>(request);
    whole.put("userId", caller.id());
    return caller.post(USERS, whole);
  }
}
