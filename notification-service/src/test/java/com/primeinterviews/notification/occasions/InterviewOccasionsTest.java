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
    var told =
        notices.of(candidate).stream()
            .filter(notice -> notice.at("/type").asString().equals("interview.rescheduled"))
            .findFirst()
            .orElseThrow();
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

  private void known(TestUser user) {
    events.send(
        "user.registered.v1",
        user.id(),
        Map.of("userId", user.id(), "email", user.email(), "name", user.name()));
  }

  private void send(String what, UUID actor) {
    Map<String, Object> edits = new HashMap<>();
    edits.put("interviewId", interview);
    edits.put("candidate.userId", candidate.id());
    edits.put("candidate.email", candidate.email());
    edits.put("interviewer.userId", interviewer.id());
    edits.put("interviewer.email", interviewer.email());
    edits.put("actor.userId", actor);
    events.send("interview." + what + ".v1", interview, edits);
  }
}
