package com.primeinterviews.session.erasure;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What becomes of the interviews of people who are erased. */
@ServiceTest
class ErasedInterviewsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Events events;
  private final PersonDirectory people;
  private final TestUser ada = TestUser.candidate().named("Ada", "Lovelace");
  private final TestUser alan = TestUser.interviewer().named("Alan", "Turing");
  private final TestUser admin = TestUser.admin();

  ErasedInterviewsTest(
      @Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
    this.api = api;
    this.events = events;
    this.people = people;
  }

  @BeforeEach
  void thePeopleAreKnown() {
    tellOf(ada, 1);
    tellOf(alan, 1);
    await().atMost(PATIENCE).until(() -> people.find(alan.id()).isPresent());
    await().atMost(PATIENCE).until(() -> people.find(ada.id()).isPresent());
  }

  @Test
  void whatAnErasedCandidateHadAheadIsCalledOffAndTheWordsOfThePastGo() {
    UUID past = scheduled(hoursFromNow(30));
    post(past, "start", Map.of());
    post(past, "end", Map.of("feedback", "Ada did well", "score", 90));
    UUID ahead = scheduled(hoursFromNow(40));

    erase(ada);

    JsonNode told = events.await("interview.cancelled.v1", ahead);
    assertThat(told.toString()).doesNotContain("Ada", "Lovelace", ada.email());
    assertThat(told.get("reason").asString()).isEqualTo("account erased");
    assertThat(told.at("/actor/role").asString()).isEqualTo("system");
    assertThat(told.at("/interviewer/name").asString()).isEqualTo("Alan Turing");
    JsonNode record = interview(past);
    assertThat(record.toString()).doesNotContain("Ada", "Lovelace", ada.email());
    assertThat(record.at("/candidate/id").asString()).isEqualTo(ada.id().toString());
    assertThat(record.get("score").asDouble()).isEqualTo(90);
    scheduledWith(known(TestUser.candidate()), hoursFromNow(40));
  }

  @Test
  void anErasedInterviewersInterviewsAreCalledOffAndALateEventDoesNotBringTheNameBack() {
    UUID ahead = scheduled(hoursFromNow(30));

    erase(alan);

    JsonNode told = events.await("interview.cancelled.v1", ahead);
    assertThat(told.at("/interviewer/name").asString()).isEqualTo("Former interviewer");
    tellOf(alan, 7);
    known(TestUser.candidate());
    assertThat(people.find(alan.id())).isEmpty();
  }

  private TestUser known(TestUser user) {
    tellOf(user, 1);
    await().atMost(PATIENCE).until(() -> people.find(user.id()).isPresent());
    return user;
  }

  private void tellOf(TestUser user, int version) {
    events.send(
        "user.registered.v1",
        user.id(),
        Map.of(
            "userId", user.id(),
            "email", user.email(),
            "name", user.name(),
            "role", user.role().wireName(),
            "version", version));
  }

  private void erase(TestUser user) {
    events.send("user.erased.v1", user.id(), Map.of("userId", user.id()));
  }

  private UUID scheduled(Instant start) {
    return scheduledWith(ada, start);
  }

  private UUID scheduledWith(TestUser candidate, Instant start) {
    var answer =
        api.as(alan)
            .post()
            .uri("/api/interviews")
            .body(
                Map.of(
                    "candidateId",
                    candidate.id(),
                    "title",
                    "Ada's interview",
                    "schedule",
                    Map.of("start", start, "end", start.plusSeconds(3600))))
            .exchange();
    return UUID.fromString(json(answer.expectStatus().isCreated()).at("/interview/id").asString());
  }

  private void post(UUID interview, String action, Map<String, ?> body) {
    api.as(alan)
        .post()
        .uri("/api/interviews/{id}/{action}", interview, action)
        .body(body)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private JsonNode interview(UUID id) {
    return json(
        api.as(admin).get().uri("/api/interviews/{id}", id).exchange().expectStatus().isOk());
  }
}
