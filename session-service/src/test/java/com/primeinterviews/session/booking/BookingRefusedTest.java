package com.primeinterviews.session.booking;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class BookingRefusedTest {

  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TestUser candidate = TestUser.candidate();

  BookingRefusedTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aSlotTakenMeanwhileIsRefusedWithAlternatives() {
    var mentor = aMentor(api, events).alwaysOpen().with("slotInterval", 60).ready();
    Instant start = hoursFromNow(30);
    sessions.booked(TestUser.candidate(), mentor, start);

    JsonNode answer =
        json(sessions.book(candidate, wish(mentor, start)).expectStatus().isEqualTo(409));

    assertThat(answer.at("/error/code").asString()).isEqualTo("CONFLICT");
    assertThat(answer.at("/error/details/reason").asString()).isEqualTo("SLOT_TAKEN");
    assertThat(answer.at("/error/details").has("conflictingSessionId")).isFalse();
    List<String> starts =
        answer.at("/error/details/alternatives").values().stream()
            .map(slot -> slot.get("start").asString())
            .toList();
    assertThat(starts)
        .containsExactly(
            hoursFromNow(27).toString(),
            hoursFromNow(28).toString(),
            hoursFromNow(29).toString(),
            hoursFromNow(31).toString(),
            hoursFromNow(32).toString())
        .doesNotContain(start.toString());
    sessions.booked(candidate, mentor, Instant.parse(starts.getFirst()));
  }

  @Test
  void bookingTheVerySameSlotAgainNamesTheOwnSession() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    Instant start = hoursFromNow(30);
    var session = sessions.booked(candidate, mentor, start);

    JsonNode answer =
        json(sessions.book(candidate, wish(mentor, start)).expectStatus().isEqualTo(409));

    assertThat(answer.at("/error/details/conflictingSessionId").asString())
        .isEqualTo(session.toString());
  }

  @Test
  void anOverlapWithAnotherOwnSessionIsRefusedAndTheAlternativesAvoidIt() {
    var booked = aMentor(api, events).alwaysOpen().ready();
    var other = aMentor(api, events).alwaysOpen().with("slotInterval", 60).ready();
    Instant start = hoursFromNow(30);
    var session = sessions.booked(candidate, booked, start.plus(30, ChronoUnit.MINUTES));

    JsonNode details =
        json(sessions.book(candidate, wish(other, start)).expectStatus().isEqualTo(409))
            .at("/error/details");

    assertThat(details.get("reason").asString()).isEqualTo("CANDIDATE_BUSY");
    assertThat(details.get("conflictingSessionId").asString()).isEqualTo(session.toString());
    assertThat(details.get("alternatives").values())
        .extracting(slot -> slot.get("start").asString())
        .hasSize(5)
        .doesNotContain(hoursFromNow(30).toString(), hoursFromNow(31).toString());
  }

  @Test
  void aMentorCannotBeBookedWhileBeingCandidateElsewhere() {
    var teacher = aMentor(api, events).alwaysOpen().ready();
    var learner = aMentor(api, events).ownedBy(TestUser.candidate()).alwaysOpen().ready();
    Instant start = hoursFromNow(30);
    sessions.booked(learner.user(), teacher, start);

    sessions.book(candidate, wish(learner, start)).expectStatus().isEqualTo(409);
  }

  @Test
  void buffersKeepTheTimeAroundASessionFree() {
    var mentor =
        aMentor(api, events).alwaysOpen().with("bufferBefore", 10).with("bufferAfter", 20).ready();
    Instant start = hoursFromNow(30);
    sessions.booked(TestUser.candidate(), mentor, start);

    sessions
        .book(candidate, wish(mentor, start.plus(60, ChronoUnit.MINUTES)))
        .expectStatus()
        .isEqualTo(409);
    sessions.booked(candidate, mentor, start.plus(90, ChronoUnit.MINUTES));
  }

  @Test
  void everyRuleNamesItsFieldAndItself() {
    var mentor =
        aMentor(api, events)
            .alwaysOpen()
            .with("minNoticeMinutes", 600)
            .with("maxAdvanceDays", 7)
            .with("dailyLimit", 1)
            .ready();
    Instant midday = hoursFromNow(72).truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
    sessions.booked(TestUser.candidate(), mentor, midday);

    refused(mentor, Map.of("duration", 45), "duration", "DURATION_NOT_OFFERED");
    refused(mentor, Map.of("scheduledAt", hoursFromNow(-1)), "scheduledAt", "START_IN_PAST");
    refused(mentor, Map.of("scheduledAt", hoursFromNow(5)), "scheduledAt", "NOTICE_TOO_SHORT");
    refused(mentor, Map.of("scheduledAt", hoursFromNow(240)), "scheduledAt", "TOO_FAR_AHEAD");
    refused(
        mentor,
        Map.of("scheduledAt", hoursFromNow(30).plusSeconds(60)),
        "scheduledAt",
        "OUTSIDE_AVAILABILITY");
    refused(
        mentor,
        Map.of("scheduledAt", midday.plus(2, ChronoUnit.HOURS)),
        "scheduledAt",
        "BOOKING_LIMIT");
    refused(mentor, Map.of("meetingType", "telepathy"), "meetingType", "UNKNOWN_MEETING_TYPE");
  }

  @Test
  void theFarthestTimesAreRefusedLikeAnyOther() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    refused(mentor, Map.of("scheduledAt", "9999-12-31T23:59:59Z"), "scheduledAt", "TOO_FAR_AHEAD");
    refused(mentor, Map.of("scheduledAt", "1970-01-01T00:00:00Z"), "scheduledAt", "START_IN_PAST");
    refused(mentor, Map.of("duration", Integer.MAX_VALUE), "duration", "DURATION_NOT_OFFERED");
  }

  @Test
  void nobodyBooksTheOwnProfile() {
    var mentor = aMentor(api, events).ownedBy(candidate).alwaysOpen().ready();

    refused(mentor, Map.of(), "mentorId", "OWN_PROFILE");
  }

  @Test
  void anUnknownMentorIsNotFound() {
    var nobody = new Ready(Ids.newId(), TestUser.mentor());

    sessions.book(candidate, wish(nobody, hoursFromNow(30))).expectStatus().isNotFound();
  }

  @Test
  void onlyCandidatesBook() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    sessions.book(TestUser.mentor(), wish(mentor, hoursFromNow(30))).expectStatus().isForbidden();
  }

  private void refused(Ready mentor, Map<String, ?> edits, String field, String rule) {
    Map<String, Object> wish = wish(mentor, hoursFromNow(30));
    wish.putAll(edits);
    JsonNode answer = json(sessions.book(candidate, wish).expectStatus().isEqualTo(422));
    assertThat(answer.at("/error/code").asString()).isEqualTo("VALIDATION_ERROR");
    assertThat(answer.at("/error/details/reason").asString()).isEqualTo(rule);
    assertThat(answer.at("/error/details/field").asString()).isEqualTo(field);
    assertThat(answer.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }
}
