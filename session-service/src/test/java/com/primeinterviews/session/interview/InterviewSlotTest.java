package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.hour;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static com.primeinterviews.session.interview.TestInterviews.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Interviews in one-off slots of the interviewer. */
@ServiceTest
class InterviewSlotTest {

  private final Api api;
  private final TestInterviews interviews;
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();
  private final Instant start = hoursFromNow(30);

  InterviewSlotTest(
      @Autowired Api api, @Autowired Events events, @Autowired PersonDirectory people) {
    this.api = api;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeEach
  void thePeopleAreKnown() {
    interviews.known(candidate);
    interviews.known(interviewer);
  }

  @Test
  void aSlotIsUsedUpAndOpenAgainAfterACancellation() {
    UUID slot = slot(start);
    UUID interview = scheduledIn(slot, start);

    assertThat(isOpen(slot)).isFalse();
    var another = plan(interviews.known(TestUser.candidate()), interviewer, start);
    another.put("slotId", slot);
    assertThat(reasonOf(interviews.schedule(interviewer, another), 409)).isEqualTo("SLOT_TAKEN");

    interviews.post(interviewer, interview, "cancel").expectStatus().isOk();
    assertThat(isOpen(slot)).isTrue();
    interviews.scheduled(interviewer, another);
  }

  @Test
  void anInterviewThatMovesWithinItsSlotKeepsItAndOneThatLeavesGivesItBack() {
    UUID slot = slot(start);
    UUID interview = scheduledIn(slot, start);

    interviews
        .patch(interviewer, interview, Map.of("schedule", hour(start.plusSeconds(1800))))
        .expectStatus()
        .isOk();
    assertThat(isOpen(slot)).isFalse();
    interviews
        .patch(interviewer, interview, Map.of("schedule", hour(start.plusSeconds(90_000))))
        .expectStatus()
        .isOk();
    assertThat(isOpen(slot)).isTrue();
    assertThat(interviews.get(interviewer, interview).get("slotId").isNull()).isTrue();

    UUID other = slot(start.plusSeconds(180_000));
    interviews
        .patch(
            interviewer,
            interview,
            Map.of("schedule", hour(start.plusSeconds(180_000)), "slotId", other))
        .expectStatus()
        .isOk();
    assertThat(isOpen(other)).isFalse();
  }

  @Test
  void slotsOfOthersAndOfOtherTimesAreRefused() {
    UUID slot = slot(start);
    var stranger = interviews.known(TestUser.interviewer());
    var ofAnother = plan(candidate, stranger, start);
    ofAnother.put("slotId", slot);
    var atAnotherTime = plan(candidate, interviewer, start.plusSeconds(5400));
    atAnotherTime.put("slotId", slot);

    assertThat(reasonOf(interviews.schedule(stranger, ofAnother), 422)).isEqualTo("UNKNOWN_SLOT");
    assertThat(reasonOf(interviews.schedule(interviewer, atAnotherTime), 422))
        .isEqualTo("OTHER_TIME");
    assertThat(isOpen(slot)).isTrue();
  }

  @Test
  void aSlotStaysOpenWhenTheCandidateIsBusy() {
    UUID slot = slot(start);
    interviews.scheduled(candidate, interviews.known(TestUser.interviewer()), start);
    var plan = plan(candidate, interviewer, start);
    plan.put("slotId", slot);

    assertThat(reasonOf(interviews.schedule(interviewer, plan), 409)).isEqualTo("CANDIDATE_BUSY");
    assertThat(isOpen(slot)).isTrue();
  }

  private UUID scheduledIn(UUID slot, Instant time) {
    var plan = plan(candidate, interviewer, time);
    plan.put("slotId", slot);
    return TestInterviews.idOf(interviews.scheduled(interviewer, plan));
  }

  private UUID slot(Instant from) {
    var answer =
        api.as(interviewer)
            .post()
            .uri("/api/slots")
            .body(Map.of("startTime", from, "endTime", from.plusSeconds(7200)))
            .exchange();
    return UUID.fromString(json(answer.expectStatus().isCreated()).at("/slot/id").asString());
  }

  private boolean isOpen(UUID slot) {
    return interviews.get(interviewer, "/api/slots/{id}", slot).get("isAvailable").asBoolean();
  }
}
