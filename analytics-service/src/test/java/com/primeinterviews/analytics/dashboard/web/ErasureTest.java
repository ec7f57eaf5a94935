package com.primeinterviews.analytics.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.analytics.SessionStory;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ErasureTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestUser candidate = TestUser.candidate();
  private final Instant now = Instant.now();

  @Autowired Api api;
  @Autowired Events events;
  @Autowired JdbcClient jdbc;

  @Test
  void nothingStaysOfTheOwnDashboardAndNothingComesBack() {
    register(1);
    var story = SessionStory.booked(events, candidate, now.plusSeconds(90_000), now);
    assess();
    await().atMost(PATIENCE).until(() -> rowsOf(candidate) >= 5);
    await().atMost(PATIENCE).until(() -> stateOf(candidate).equals("candidate"));

    erase(candidate);
    await().atMost(PATIENCE).until(() -> rowsOf(candidate) == 0);
    assess();
    story.then("cancelled", Duration.ofMinutes(1));
    register(2);

    await().atMost(PATIENCE).until(() -> statusOf(story).equals("cancelled"));
    assertThat(rowsOf(candidate)).isZero();
    assertThat(stateOf(candidate)).isEqualTo("gone");
    api.as(TestUser.admin())
        .get()
        .uri("/api/users/{id}/analytics", candidate.id())
        .exchange()
        .expectStatus()
        .isNotFound();
  }

  @Test
  void anErasedMentorHasNoNameInTheDashboardsOfOthers() {
    var mentor = TestUser.mentor().named("Barbara", "Liskov");
    var story =
        SessionStory.booked(events, candidate, now.plusSeconds(90_000), now)
            .withMentor(mentor)
            .then("confirmed", Duration.ofMinutes(5));
    await().atMost(PATIENCE).until(() -> dashboard().contains("Barbara Liskov"));

    erase(mentor);
    await().atMost(PATIENCE).until(() -> !dashboard().contains("Liskov"));
    story.then("live", Duration.ofMinutes(5));

    await().atMost(PATIENCE).until(() -> statusOf(story).equals("live"));
    assertThat(dashboard()).contains("Started System Design with Former mentor");
    assertThat(dashboard()).doesNotContain("Liskov");
  }

  private String dashboard() {
    return new String(
        api.as(candidate)
            .get()
            .uri("/api/users/{id}/analytics", candidate.id())
            .exchange()
            .expectBody()
            .returnResult()
            .getResponseBodyContent());
  }

  private void register(int version) {
    events.send(
        "user.registered.v1",
        candidate.id(),
        Map.of("userId", candidate.id(), "role", "candidate", "version", version));
  }

  private void assess() {
    UUID assessment = Ids.newId();
    events.send(
        "skills.assessed.v1",
        assessment,
        Map.of("assessmentId", assessment, "userId", candidate.id()));
  }

  private void erase(TestUser user) {
    events.send("user.erased.v1", user.id(), Map.of("userId", user.id(), "version", 9));
  }

  private String stateOf(TestUser user) {
    return jdbc.sql("select state from census_entry where kind = 'USER' and id = ?")
        .param(user.id())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private String statusOf(SessionStory story) {
    return jdbc.sql("select status from tracked_session where id = ?")
        .param(story.id())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private int rowsOf(TestUser user) {
    UUID id = user.id();
    return jdbc.sql(
            """
            select (select count(*) from activity where user_id = :user)
              + (select count(*) from progress_month where user_id = :user)
              + (select count(*) from assessed_skill where user_id = :user)
            """)
        .param("user", id)
        .query(Integer.class)
        .single();
  }
}
