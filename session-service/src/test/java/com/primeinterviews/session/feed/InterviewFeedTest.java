package com.primeinterviews.session.feed;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.hour;
import static com.primeinterviews.session.interview.TestInterviews.idOf;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.interview.TestInterviews;
import com.primeinterviews.session.people.PersonDirectory;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Interviews stand in the calendars of both their people, beside sessions. */
@ServiceTest
class InterviewFeedTest {

  private final Api api;
  private final Events events;
  private final Statements statements;
  private final TestInterviews interviews;
  private final TestUser candidate = TestUser.candidate().named("Ada", "Lovelace");
  private final TestUser interviewer = TestUser.interviewer().named("Alan", "Turing");
  private final Instant start = hoursFromNow(30);

  InterviewFeedTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired PersonDirectory people) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeEach
  void thePeopleAreKnown() {
    interviews.known(candidate);
    interviews.known(interviewer);
  }

  @Test
  void bothSeeTheirInterviewsWithTheIdentityOfTheirInvitations() throws Exception {
    var plan = plan(candidate, interviewer, start);
    plan.put("title", "Second, \"hard\"; round\\n");
    var kept = interviews.scheduled(interviewer, plan);
    interviews
        .patch(interviewer, idOf(kept), Map.of("schedule", hour(start.plusSeconds(1800))))
        .expectStatus()
        .isOk();
    UUID off = interviews.scheduled(candidate, interviewer, start.plusSeconds(9000));
    interviews.post(interviewer, off, "cancel").expectStatus().isOk();

    for (TestUser person : List.of(candidate, interviewer)) {
      Calendar feed = parsed(get(opened(person)));
      assertThat(feed.getComponents()).hasSize(2);
      VEvent event = event(feed, idOf(kept));
      assertThat(property(event, "STATUS")).isEqualTo("CONFIRMED");
      assertThat(property(event, "SEQUENCE")).isEqualTo("1");
      assertThat(property(event, "SUMMARY"))
          .isEqualTo("Second, \"hard\"; round\\n: Ada Lovelace and Alan Turing");
      assertThat(property(event, "LOCATION")).isEqualTo(kept.get("videoLink").asString());
      assertThat(event.<OffsetDateTime>getDateTimeStart().getDate().toInstant())
          .isEqualTo(start.plusSeconds(1800));
      assertThat(event.<OffsetDateTime>getDateTimeEnd().getDate().toInstant())
          .isEqualTo(start.plusSeconds(5400));
      assertThat(property(event(feed, off), "STATUS")).isEqualTo("CANCELLED");
      assertThat(property(event(feed, off), "SEQUENCE")).isEqualTo("1");
      assertThat(property(event(feed, off), "SUMMARY")).startsWith("Interview: ");
    }
  }

  @Test
  void whatWasTakenAwayIsNotShownAndSessionsStandBesideInterviewsByTime() throws Exception {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = new TestSessions(api).booked(candidate, mentor, start.plusSeconds(7200));
    UUID before = interviews.scheduled(candidate, interviewer, start);
    UUID after = interviews.scheduled(candidate, interviewer, start.plusSeconds(14_400));
    UUID gone = interviews.scheduled(candidate, interviewer, start.plusSeconds(21_600));
    api.as(interviewer).delete().uri("/api/interviews/{id}", gone).exchange();

    assertThat(
            parsed(get(opened(candidate))).<VEvent>getComponents("VEVENT").stream()
                .map(event -> property(event, "UID").split("@")[0]))
        .containsExactly(after.toString(), session.toString(), before.toString());
  }

  @Test
  void theFeedTakesTheSameStatementsHoweverManyInterviewsThereAre() {
    URI url = opened(candidate);
    int none = statements.during(() -> get(url));
    for (int i = 0; i < 4; i++) {
      var another = interviews.known(TestUser.interviewer());
      interviews.scheduled(candidate, another, start.plusSeconds(7200L * i));
    }

    assertThat(statements.during(() -> get(url))).isEqualTo(none).isLessThanOrEqualTo(5);
  }

  @Test
  void anInvitationIsForThePeopleOfTheInterviewAndAdmins() throws Exception {
    UUID interview = interviews.scheduled(candidate, interviewer, start);

    for (TestUser person : List.of(candidate, interviewer, TestUser.admin())) {
      var answer = invite(person, interview).expectStatus().isOk();
      answer
          .expectHeader()
          .valueEquals(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"interview-%s.ics\"".formatted(interview));
      assertThat(parsed(answer).getComponents()).hasSize(1);
    }
    invite(TestUser.interviewer(), interview).expectStatus().isNotFound();
    invite(TestUser.candidate(), interview).expectStatus().isNotFound();
  }

  private URI opened(TestUser person) {
    var answer = api.as(person).post().uri("/api/calendar/feed").exchange();
    return URI.create(json(answer.expectStatus().isCreated()).get("url").asString());
  }

  private ResponseSpec get(URI url) {
    return api.anonymous()
        .get()
        .uri(url.getPath() + "?" + url.getQuery())
        .accept(MediaType.valueOf("text/calendar"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  private ResponseSpec invite(TestUser person, UUID interview) {
    return api.as(person).get().uri("/api/interviews/{id}/invite.ics", interview).exchange();
  }

  private static Calendar parsed(ResponseSpec answer) throws Exception {
    String body = answer.expectBody(String.class).returnResult().getResponseBody();
    return new CalendarBuilder().build(new StringReader(body));
  }

  private static VEvent event(Calendar calendar, UUID interview) {
    return calendar.<VEvent>getComponents("VEVENT").stream()
        .filter(event -> property(event, "UID").equals(interview + "@primeinterviews.com"))
        .findFirst()
        .orElseThrow();
  }

  private static String property(VEvent event, String name) {
    return event.getRequiredProperty(name).getValue();
  }
}
