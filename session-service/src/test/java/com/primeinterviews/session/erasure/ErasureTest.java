package com.primeinterviews.session.erasure;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import com.primeinterviews.session.mentors.ErasedPeople;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ErasureTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestUser ada = TestUser.candidate().named("Ada", "Lovelace");
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final MentorDirectory mentors;
  private final ErasedPeople people;
  private final Erasures erasures;
  private final TestSessions sessions;

  ErasureTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired MentorDirectory mentors,
      @Autowired ErasedPeople people,
      @Autowired Erasures erasures) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.mentors = mentors;
    this.people = people;
    this.erasures = erasures;
    this.sessions = new TestSessions(api);
  }

  @Test
  void whatAnErasedCandidateHadBookedIsCancelledWithoutTheNameAndTheTimeIsFreeAgain() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID pending = sessions.booked(ada, mentor, hoursFromNow(30));
    UUID confirmed = sessions.booked(ada, mentor, hoursFromNow(40));
    sessions.post(mentor.user(), confirmed, "confirm").expectStatus().isOk();
    UUID neighbour = sessions.booked(TestUser.candidate(), mentor, hoursFromNow(50));

    erase(ada);
    erase(ada);

    for (UUID session : List.of(pending, confirmed)) {
      JsonNode change = awaitCancelled(session);
      assertThat(change.at("/actor/role").asString()).isEqualTo("system");
      assertThat(change.get("reason").asString()).isEqualTo("account erased");
      assertThat(change.toString()).doesNotContain("Ada", "Lovelace");
      assertThat(change.at("/candidate/userId").asString()).isEqualTo(ada.id().toString());
    }
    assertThat(statusOf(mentor, neighbour)).isEqualTo("pending");
    sessions.booked(TestUser.candidate(), mentor, hoursFromNow(30));
  }

  @Test
  void aBookingThatWasUnderWayAtTheErasureIsCancelledByTheRepetition() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    erase(ada);
    await().atMost(PATIENCE).until(() -> people.contains(ada.id()));
    UUID late = sessions.booked(ada, mentor, hoursFromNow(30));

    erasures.repeat();

    assertThat(row(late))
        .containsEntry("status", "CANCELLED")
        .containsEntry("candidate_name", "Former candidate");
    assertThat(people.unsettled()).contains(ada.id());
  }

  @Test
  void moreBookingsThanOneBatchAreAllCancelled() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    IntStream.range(30, 135).forEach(hour -> sessions.booked(ada, mentor, hoursFromNow(hour)));

    erase(ada);

    await().atMost(PATIENCE).until(() -> openSessionsOf(ada) == 0);
  }

  private int openSessionsOf(TestUser user) {
    return jdbc.sql("select count(*) from session where candidate_id = ? and status = 'PENDING'")
        .param(user.id())
        .query(Integer.class)
        .single();
  }

  @Test
  void pastSessionsKeepTheRatingAndLoseTheNameAndTheWords() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var wish = wish(mentor, hoursFromNow(30));
    wish.put("specialRequests", "My name is Ada");
    UUID session = sessions.booked(ada, wish);
    sessions.post(mentor.user(), session, "confirm").expectStatus().isOk();
    new TimeTravel(jdbc).untilStartOf(session);
    sessions.post(mentor.user(), session, "start").expectStatus().isOk();
    sessions.patch(mentor.user(), session, Map.of("status", "completed")).expectStatus().isOk();
    sessions
        .patch(ada, session, Map.of("rating", 4, "feedback", "Ada liked it"))
        .expectStatus()
        .isOk();

    erase(ada);

    await().atMost(PATIENCE).until(() -> !row(session).toString().contains("Ada"));
    assertThat(row(session))
        .containsEntry("candidate_id", ada.id())
        .containsEntry("candidate_name", "Former candidate")
        .containsEntry("rating", 4)
        .containsEntry("status", "COMPLETED")
        .containsEntry("special_requests", null)
        .containsEntry("feedback", null);
  }

  @Test
  void anErasedMentorsBookingsAreCancelledAndALateEventDoesNotBringTheNameBack() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(TestUser.candidate(), mentor, hoursFromNow(30));

    erase(mentor.user());

    assertThat(awaitCancelled(session).at("/mentor/name").asString()).isEqualTo("Former mentor");
    tellOf(mentor.id(), mentor.user(), 7);
    UUID another = UUID.randomUUID();
    tellOf(another, mentor.user(), 1);
    await().atMost(PATIENCE).until(() -> mentors.find(another).isPresent());
    for (UUID id : List.of(mentor.id(), another)) {
      var copy = mentors.find(id).orElseThrow();
      assertThat(copy.name()).isEqualTo("Former mentor");
      assertThat(copy.avatar()).isNull();
      assertThat(copy.company()).isNull();
      assertThat(copy.active()).isFalse();
    }
  }

  private void tellOf(UUID mentorId, TestUser owner, int version) {
    events.send(
        "mentor.updated.v1",
        mentorId,
        Map.of("mentorId", mentorId, "userId", owner.id(), "version", version));
  }

  private void erase(TestUser user) {
    events.send("user.erased.v1", user.id(), Map.of("userId", user.id()));
  }

  private JsonNode awaitCancelled(UUID session) {
    await().atMost(PATIENCE).until(() -> "CANCELLED".equals(row(session).get("status")));
    var changes =
        events.awaitAll("session.status-changed.v1", session, 1).stream()
            .filter(change -> change.get("status").asString().equals("cancelled"))
            .toList();
    assertThat(changes).hasSizeLessThanOrEqualTo(1);
    return events
        .awaitAll("session.status-changed.v1", session, changes.isEmpty() ? 2 : 1)
        .getLast();
  }

  private String statusOf(Ready mentor, UUID session) {
    return sessions.get(mentor.user(), "/api/sessions/{id}", session).get("status").asString();
  }

  private Map<String, Object> row(UUID session) {
    return jdbc.sql("select * from session where id = ?").param(session).query().singleRow();
  }
}
