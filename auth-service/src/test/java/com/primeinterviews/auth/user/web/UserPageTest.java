package com.primeinterviews.auth.user.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.clients.Neighbours;
import com.primeinterviews.auth.clients.Neighbours.Answer;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class UserPageTest {

  private static final String SESSIONS =
      """
      {"sessions": [{"id": "019aa0c4-4444-7000-8000-000000000004",
        "mentorId": "019aa0c4-3333-7000-8000-000000000003", "mentorName": "Grace Hopper",
        "mentorCompany": "Navy Systems", "sessionType": "System Design", "duration": 60,
        "scheduledAt": "2026-01-19T14:00:00Z", "status": "completed", "rating": 5,
        "feedback": "Good.", "unheardOf": 1}], "pagination": {}}
      """;
  private static final String DASHBOARD =
      """
      {"skillAssessments": [{"skill": "Java", "score": 72.5, "assessedAt": "2026-01-19T15:00:00Z"}],
        "stats": {}}
      """;
  private static final String FAVORITES =
      """
      {"favorites": [{"id": "019aa0c4-3333-7000-8000-000000000003", "name": "Grace Hopper"}]}
      """;

  private final Api api;
  private final JdbcClient jdbc;
  private final Events events;
  private final CircuitBreakerRegistry breakers;
  private Caller user;

  UserPageTest(
      @Autowired Api api,
      @Autowired JdbcClient jdbc,
      @Autowired Events events,
      @Autowired CircuitBreakerRegistry breakers) {
    this.api = api;
    this.jdbc = jdbc;
    this.events = events;
    this.breakers = breakers;
  }

  @BeforeEach
  void register() {
    breakers.getAllCircuitBreakers().forEach(breaker -> breaker.reset());
    user = Caller.candidate(api);
  }

  @Test
  void thePageHasWhatAllServicesKnow() {
    Neighbours.answer(
        user.token(),
        Map.of(
            "/api/sessions",
            Answer.ok(SESSIONS),
            dashboardOf(user),
            Answer.ok(DASHBOARD),
            "/api/favorites",
            Answer.ok(FAVORITES)));
    var page = body(user.get(path(user)).expectStatus().isOk());
    assertThat(page.get("incomplete")).isEmpty();
    assertThat(page.at("/profile/email").asString()).isEqualTo(user.email());
    assertThat(page.at("/profile/userId").asString()).isEqualTo(user.id().toString());
    assertThat(page.at("/sessionHistory/0"))
        .hasToString(
            """
            {"id":"019aa0c4-4444-7000-8000-000000000004",\
            "mentorId":"019aa0c4-3333-7000-8000-000000000003","date":"2026-01-19T14:00:00Z",\
            "duration":60,"type":"System Design","rating":5,"feedback":"Good.",\
            "status":"completed","title":"System Design with Grace Hopper",\
            "company":"Navy Systems","scheduledAt":"2026-01-19T14:00:00Z","score":null}\
            """);
    assertThat(page.at("/skillAssessments/0/score").asDouble()).isEqualTo(72.5);
    assertThat(page.at("/favorites/0").asString())
        .isEqualTo("019aa0c4-3333-7000-8000-000000000003");
    assertThat(page.at("/preferences/timezone").asString()).isEqualTo("Europe/London");
  }

  @Test
  void ownersAreAskedUnderTheIdOfTheRequest() {
    user.client().get().uri(path(user)).header("X-Request-Id", "seen-before-42").exchange();
    assertThat(Neighbours.callsWith(user.token()))
        .hasSize(3)
        .allMatch(call -> call.requestId().equals("seen-before-42"));
  }

  @Test
  void aPartWhoseOwnerIsAwayOrRefusesIsNamedAndTheOthersAreThere() {
    Neighbours.answer(
        user.token(),
        Map.of(dashboardOf(user), Answer.ok(DASHBOARD), "/api/favorites", Answer.status(404)));
    var page = body(user.get(path(user)).expectStatus().isOk());
    assertThat(page.get("incomplete")).hasToString("[\"sessionHistory\",\"favorites\"]");
    assertThat(page.get("sessionHistory")).isEmpty();
    assertThat(page.get("skillAssessments")).hasSize(1);
  }

  @Test
  void anOwnerThatKeepsFailingIsLeftAloneForAWhile() {
    for (int i = 0; i < 10; i++) {
      user.get(path(user)).expectStatus().isOk();
    }
    assertThat(Neighbours.callsWith(user.token())).hasSize(3 * 6);
  }

  @Test
  void anAdminSeesEverybodyExceptWhatOwnersShowToTheUserOnly() {
    var admin = Caller.admin(api, jdbc);
    Neighbours.answer(admin.token(), Map.of(dashboardOf(user), Answer.ok(DASHBOARD)));
    var page = body(admin.get(path(user)).expectStatus().isOk());
    assertThat(page.at("/profile/email").asString()).isEqualTo(user.email());
    assertThat(page.get("skillAssessments")).hasSize(1);
    assertThat(page.get("incomplete")).hasToString("[\"sessionHistory\",\"favorites\"]");
    admin.get("/api/users/" + Ids.newId()).expectStatus().isNotFound();
  }

  @Test
  void aMentorSeesThePublicPartOfHisCandidatesOnly() {
    var mentor = Caller.mentor(api);
    mentor.get(path(user)).expectStatus().isNotFound();
    events.send(
        "session.booked.v1",
        Ids.newId(),
        Map.of("mentor.userId", mentor.id(), "candidate.userId", user.id()));
    Awaitility.await().untilAsserted(() -> mentor.get(path(user)).expectStatus().isOk());
    var page = body(mentor.get(path(user)));
    assertThat(page.propertyNames()).containsExactly("profile");
    assertThat(page.get("profile").propertyNames())
        .containsExactlyInAnyOrder("id", "userId", "firstName", "lastName");
    user.get(path(mentor)).expectStatus().isNotFound();
    Caller.mentor(api).get(path(user)).expectStatus().isNotFound();
  }

  @Test
  void toOthersThereIsNoSuchUser() {
    Caller.candidate(api).get(path(user)).expectStatus().isNotFound();
    user.get("/api/users/user_2abc").expectStatus().isNotFound();
    api.anonymous().get().uri(path(user)).exchange().expectStatus().isUnauthorized();
  }

  private static String path(Caller user) {
    return "/api/users/" + user.id();
  }

  private static String dashboardOf(Caller user) {
    return path(user) + "/analytics";
  }
}
