package com.primeinterviews.mentor.erasure;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ErasureTest {

  private final Api api;
  private final MentorApi mentors;
  private final Events events;

  ErasureTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.mentors = new MentorApi(api);
    this.events = events;
  }

  @Test
  void anErasedMentorIsOutOfTheDirectoryAndNothingPersonalIsLeft() {
    var owner = TestUser.mentor();
    var specialty = "S" + UUID.randomUUID();
    var id = mentors.published(owner, aProfile().named("Grace").specialisedIn(specialty));

    erase(owner.id());

    events.await("mentor.deactivated.v1", id);
    assertThat(mentors.names("specialties=" + specialty)).isEmpty();
    mentors.ask("/api/mentors/" + id).expectStatus().isNotFound();
    assertThat(seenByAdmin(id).toString())
        .contains("Former mentor")
        .doesNotContain("Grace")
        .doesNotContain(specialty);
  }

  @Test
  void theReviewsOfAnErasedCandidateStayWithoutTheName() {
    var candidate = TestUser.candidate();
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
    awaitReviewer(mentor, "Ada Lovelace");

    erase(candidate.id());

    awaitReviewer(mentor, "Former candidate");
    var shown = mentors.mentor(mentor);
    assertThat(shown.get("rating").decimalValue()).isEqualByComparingTo("4");
    assertThat(shown.toString()).doesNotContain(candidate.id().toString());
  }

  private void erase(UUID userId) {
    events.send("user.erased.v1", userId, Map.of("userId", userId));
  }

  private JsonNode seenByAdmin(UUID mentor) {
    return api.as(TestUser.admin())
        .get()
        .uri("/api/mentors/{id}", mentor)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private void awaitReviewer(UUID mentor, String name) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(mentors.mentor(mentor).at("/reviews/0/userName").asString())
                    .isEqualTo(name));
  }
}
