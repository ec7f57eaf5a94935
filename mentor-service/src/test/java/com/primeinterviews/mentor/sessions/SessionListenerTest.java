package com.primeinterviews.mentor.sessions;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SessionListenerTest {

  private static final String REVIEWED = "session.reviewed.v1";

  private final MentorApi mentors;
  private final Events events;
  private UUID mentor = UUID.randomUUID();

  SessionListenerTest(@Autowired Api api, @Autowired Events events) {
    this.mentors = new MentorApi(api);
    this.events = events;
  }

  @BeforeEach
  void aMentor() {
    mentor = mentors.published(aProfile());
  }

  private Map<String, Object> review(UUID session, int rating) {
    return new HashMap<>(
        Map.of(
            "mentor.id", mentor,
            "sessionId", session,
            "reviewId", UUID.randomUUID(),
            "rating", rating));
  }

  private void awaitReviews(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(mentors.mentor(mentor).get("reviewCount").asInt()).isEqualTo(count));
  }

  @Test
  void aReviewChangesTheRatingAndIsShownWithTheCandidatesName() {
    var session = UUID.randomUUID();
    events.send(REVIEWED, session, review(session, 5));
    awaitReviews(1);
    var shown = mentors.mentor(mentor);
    var review = shown.at("/reviews/0");
    assertThat(shown.get("rating").decimalValue()).isEqualByComparingTo("5");
    assertThat(review.get("userName").asString()).isEqualTo("Ada Lovelace");
    assertThat(review.get("comment").asString()).isEqualTo("Clear, kind and very well prepared.");
    assertThat(review.get("sessionType").asString()).isEqualTo("System Design");
    assertThat(review.get("date").asString()).isEqualTo("2026-01-12T09:30:00Z");
    assertThat(review.get("userId").asString()).isEqualTo("019aa0c4-1111-7000-8000-000000000001");
  }

  @Test
  void theRatingIsTheMeanOfAllReviewsHoweverCloseTheyCome() {
    for (int i = 0; i < 20; i++) {
      var session = UUID.randomUUID();
      events.send(REVIEWED, session, review(session, i % 3 == 0 ? 3 : 5));
    }
    awaitReviews(20);
    assertThat(mentors.mentor(mentor).get("rating").decimalValue()).isEqualByComparingTo("4.30");
    assertThat(mentors.mentor(mentor).get("reviews")).hasSize(10);
  }

  @Test
  void theSameEventTwiceAndASecondReviewOfTheSessionCountOnce() {
    var session = UUID.randomUUID();
    var eventId = UUID.randomUUID().toString();
    var payload = Contracts.sample(REVIEWED, review(session, 2)).toString();
    events.send(REVIEWED, session.toString(), eventId, payload);
    events.send(REVIEWED, session.toString(), eventId, payload);
    events.send(REVIEWED, session, review(session, 5));
    // Same key, so it is read after the others.
    var other = review(UUID.randomUUID(), 4);
    events.send(REVIEWED, session, other);
    awaitReviews(2);
    assertThat(mentors.mentor(mentor).get("rating").decimalValue()).isEqualByComparingTo("3");
  }

  @Test
  void aReviewWithoutWordsIsAReview() {
    var session = UUID.randomUUID();
    var silent = Contracts.sample(REVIEWED, review(session, 4)).putNull("feedback");
    events.send(REVIEWED, session.toString(), UUID.randomUUID().toString(), silent.toString());
    awaitReviews(1);
    assertThat(mentors.mentor(mentor).at("/reviews/0/comment").isNull()).isTrue();
  }

  @Test
  void poisonGoesToTheDeadLettersAndTheNextReviewCounts() {
    var key = UUID.randomUUID();
    events.send(REVIEWED, key.toString(), UUID.randomUUID().toString(), "{\"rating\":");
    events.send(REVIEWED, key, review(UUID.randomUUID(), 9));
    events.send(REVIEWED, key, review(UUID.randomUUID(), 3));
    awaitReviews(1);
    assertThat(mentors.mentor(mentor).get("rating").decimalValue()).isEqualByComparingTo("3");
    assertThat(events.awaitDeadLetter("mentor-service", key.toString()).value())
        .isEqualTo("{\"rating\":");
  }

  @Test
  void aReviewOfAnUnknownMentorIsPassedOver() {
    var known = mentor;
    var key = UUID.randomUUID();
    mentor = UUID.randomUUID();
    events.send(REVIEWED, key, review(UUID.randomUUID(), 1));
    mentor = known;
    events.send(REVIEWED, key, review(UUID.randomUUID(), 4));
    awaitReviews(1);
  }

  @Test
  void reviewsAreWalkedLatestFirst() {
    var key = UUID.randomUUID();
    for (int i = 0; i < 7; i++) {
      var review = review(UUID.randomUUID(), 5);
      // Two at a time at the same instant: the id decides between them.
      review.put("occurredAt", Instant.parse("2026-02-01T00:00:00Z").plusSeconds(i / 2));
      review.put("feedback", "Review " + i);
      events.send(REVIEWED, key, review);
    }
    awaitReviews(7);
    var path = "/api/mentors/" + mentor + "/reviews?limit=3";
    var first = mentors.get(path);
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(7);
    var met = new ArrayList<String>();
    var dates = new ArrayList<String>();
    for (var at = path; !at.isEmpty(); ) {
      var page = mentors.get(at);
      page.get("reviews").forEach(review -> met.add(review.get("comment").asString()));
      page.get("reviews").forEach(review -> dates.add(review.get("date").asString()));
      var next = page.at("/pagination/nextCursor");
      at = next.isNull() ? "" : path + "&cursor=" + next.asString();
    }
    assertThat(met).hasSize(7).doesNotHaveDuplicates().startsWith("Review 6");
    assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(mentors.get(path + "&page=2").get("reviews")).hasSize(3);
  }
}
