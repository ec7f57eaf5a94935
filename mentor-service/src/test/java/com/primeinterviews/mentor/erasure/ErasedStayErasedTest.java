package com.primeinterviews.mentor.erasure;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.mentor.ProfileJson;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of somebody, or still done in their name, after they were erased. */
@ServiceTest
class ErasedStayErasedTest {

  private final Api api;
  private final MentorApi mentors;
  private final Events events;
  private final JdbcClient jdbc;

  ErasedStayErasedTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.mentors = new MentorApi(api);
    this.events = events;
    this.jdbc = jdbc;
  }

  private TestUser erased(TestUser user) {
    events.send("user.erased.v1", user.id(), Map.of("userId", user.id()));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select exists (select from erased_user where user_id = ?)")
                    .param(user.id())
                    .query(Boolean.class)
                    .single());
    return user;
  }

  @Test
  void aReviewThatArrivesLateCountsWithoutAName() {
    var candidate = erased(TestUser.candidate());
    var mentor = mentors.published(aProfile());
    var session = UUID.randomUUID();
    events.send(
        "session.reviewed.v1",
        session,
        Map.of(
            "mentor.id",
            mentor,
            "sessionId",
            session,
            "reviewId",
            UUID.randomUUID(),
            "candidate.userId",
            candidate.id(),
            "rating",
            4));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> mentors.mentor(mentor).get("reviewCount").asInt() == 1);
    var shown = mentors.mentor(mentor);
    assertThat(shown.at("/reviews/0/userName").asString()).isEqualTo("Former candidate");
    assertThat(shown.get("rating").decimalValue()).isEqualByComparingTo("4");
    assertThat(shown.toString()).doesNotContain(candidate.id().toString());
  }

  @Test
  void nobodyPublishesForThemAgain() {
    var owner = TestUser.mentor();
    mentors.published(owner, aProfile());
    erased(owner);
    refused(owner, aProfile().with("userId", owner.id()));
    refused(TestUser.admin(), aProfile().with("userId", owner.id()));
    var neverPublished = erased(TestUser.mentor());
    refused(neverPublished, aProfile().with("userId", neverPublished.id()));
  }

  private void refused(TestUser by, ProfileJson profile) {
    var answer = MentorApi.json(mentors.publish(by, profile).expectStatus().isEqualTo(409));
    assertThat(answer.at("/error/details/reason").asString()).isEqualTo("ACCOUNT_ERASED");
  }

  @Test
  void theirMarksAreNotKept() {
    var mentor = mentors.published(aProfile());
    api.as(erased(TestUser.candidate()))
        .put()
        .uri("/api/mentors/{id}/favorite", mentor)
        .exchange()
        .expectStatus()
        .isNotFound();
  }
}
