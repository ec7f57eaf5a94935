package com.primeinterviews.notification.occasions;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.Mailbox;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the people of an interview are told. */
@ServiceTest
class InterviewOccasionsTest {

  private final Notices notices;
  private final Events events;
  private final Mailbox mailbox;
  private final UUID interview = Ids.newId();
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();

  InterviewOccasionsTest(@Autowired Api api, @Autowired Events events, @Autowired Mailbox mailbox) {
    this.notices = new Notices(api);
    this.events = events;
    this.mailbox = mailbox;
  }

  @Test
  void whoDidNotActIsToldInTheAppAndBothCalendarsFollow() {
    known(candidate);
    known(interviewer);
    send("scheduled", interviewer.id());
    send("rescheduled", interviewer.id());
    send("cancelled", TestUser.admin().id());

    await()
        .untilAsserted(
            () ->
                assertThat(notices.typesOf(candidate))
                    .containsSubsequence(
                        "interview.scheduled", "interview.rescheduled", "interview.cancelled"));
    await()
        .untilAsserted(
            () -> assertThat(notices.typesOf(interviewer)).contains("interview.cancelled"));
    assertThat(notices.typesOf(interviewer))
        .doesNotContain("interview.scheduled", "interview.rescheduled");
    var told = told(candidate, "interview.rescheduled");
    assertThat(told.at("/data/interviewId").asString()).isEqualTo(interview.toString());
    assertThat(told.at("/body").asString())
        .contains("Alan Turing", "Tue 20 Jan 2026, 14:00", "Wed 21 Jan 2026, 14:00");
    for (TestUser person : new TestUser[] {candidate, interviewer}) {
      for (String subject : new String[] {"Confirmed: ", "Moved: ", "Cancelled: "}) {
        await()
            .untilAsserted(
                () ->
                    assertThat(mailbox.mailsTo(person.email()))
                        .anySatisfy(
                            mail ->
                                assertThat(mail.getSubject())
                                    .startsWith(subject + "Backend engineer, second round")));
      }
    }
  }

  @Test
  void theStartAndTheEndAreToldInTheAppAndLateNewsIsNone() {
    send("started", interviewer.id());
    send("completed", interviewer.id());
    send("started", interviewer.id());

    await()
        .untilAsserted(
            () ->
                assertThat(notices.typesOf(candidate))
                    .containsExactly("interview.started", "interview.completed"));
  }

  @Test
  void anotherInterviewerIsInvitedTheFirstIsFreeAgainAndTheCandidateKnows() {
    var before = TestUser.interviewer();
    known(candidate);
    known(interviewer);
    known(before);

    Map<String, Object> edits = edits(TestUser.admin().id());
    edits.put("previousInterviewer.userId", before.id());
    edits.put("previousInterviewer.email", before.email());
    events.send("interview.reassigned.v1", interview, edits);

    toldAndWrittenTo(interviewer, "interview.scheduled", "Confirmed: ");
    toldAndWrittenTo(before, "interview.cancelled", "Cancelled: ");
    toldAndWrittenTo(candidate, "interview.rescheduled", "Moved: ");
    assertThat(told(before, "interview.cancelled").at("/body").asString())
        .contains("Ada Lovelace", "is held by Alan Turing now");
    assertThat(told(candidate, "interview.rescheduled").at("/body").asString())
        .contains("Alan Turing instead of Grace Hopper", "Wed 21 Jan 2026, 14:00");
  }

  private void toldAndWrittenTo(TestUser person, String type, String subject) {
    await().untilAsserted(() -> assertThat(notices.typesOf(person)).contains(type));
    await()
        .untilAsserted(
            () ->
                assertThat(mailbox.mailsTo(person.email()))
                    .anySatisfy(mail -> assertThat(mail.getSubject()).startsWith(subject)));
  }

  private JsonNode told(TestUser person, String type) {
    return notices.of(person).stream()
        .filter(notice -> notice.at("/type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private void known(TestUser user) {
    events.send(
        "user.registered.v1",
        user.id(),
        Map.of("userId", user.id(), "email", user.email(), "name", user.name()));
  }

  private void send(String what, UUID actor) {
    events.send("interview." + what + ".v1", interview, edits(actor));
  }

  private Map<String, Object> edits(UUID actor) {
    Map<String, Object> edits = new HashMap<>();
    edits.put("interviewId", interview);
    edits.put("candidate.userId", candidate.id());
    edits.put("candidate.email", candidate.email());
    edits.put("interviewer.userId", interviewer.id());
    edits.put("interviewer.email", interviewer.email());
    edits.put("actor.userId", actor);
    return edits;
  }
}
