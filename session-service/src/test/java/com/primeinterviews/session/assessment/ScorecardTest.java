package com.primeinterviews.session.assessment;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.assessment.TestScorecards.rubric;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What a mentor writes after a session, as long as only the mentor sees it. */
@ServiceTest
class ScorecardTest {

  private final TestUser candidate = TestUser.candidate();
  private final Api api;
  private final Events events;
  private final TestSessions sessions;
  private final TestScorecards scorecards;
  private final TimeTravel time;
  private Ready mentor;

  ScorecardTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
    this.scorecards = new TestScorecards(api);
    this.time = new TimeTravel(jdbc);
  }

  @BeforeEach
  void aMentorWithTime() {
    mentor = aMentor(api, events).alwaysOpen().ready();
  }

  @Test
  void aSubmittedScorecardIsReadBackByTheMentorAndTheAdminOnly() {
    UUID session = sessions.completed(candidate, mentor, time);

    var answer = scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();
    answer.expectHeader().valueEquals(HttpHeaders.LOCATION, path(session));
    answer.expectHeader().valueEquals(HttpHeaders.ETAG, "\"1\"");

    JsonNode read = json(scorecards.get(mentor.user(), session).expectStatus().isOk());
    assertThat(read.at("/attributes/0/name").asString()).isEqualTo("Communication");
    assertThat(read.at("/attributes/0/note").asString()).isEqualTo("Thinks aloud.");
    assertThat(read.at("/attributes/1/rating").asInt()).isEqualTo(3);
    assertThat(read.get("recommendation").asString()).isEqualTo("yes");
    assertThat(read.at("/skills/0/score").asDouble()).isEqualTo(64.5);
    assertThat(read.get("sharedAt").isNull()).isTrue();
    assertThat(json(answer).get("scorecard")).isEqualTo(read);
    scorecards.get(TestUser.admin(), session).expectStatus().isOk();
    scorecards.get(candidate, session).expectStatus().isNotFound();
    scorecards.get(TestUser.mentor(), session).expectStatus().isNotFound();
  }

  @Test
  void nothingElseTellsTheCandidateThatThereIsOne() {
    UUID session = sessions.completed(candidate, mentor, time);
    String before = everythingSeenBy(candidate, session);

    scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();

    assertThat(everythingSeenBy(candidate, session)).isEqualTo(before);
    assertThat(events.sent("scorecard.shared.v1", session)).isEmpty();
  }

  private String everythingSeenBy(TestUser user, UUID session) {
    return Stream.of(
            "/api/sessions/" + session,
            "/api/sessions/" + session + "/history",
            "/api/sessions",
            "/api/skill-assessments",
            "/internal/feeds/sessions")
        .map(
            path -> {
              var answer = api.as(user).get().uri(path).exchange().expectStatus().isOk();
              var result = answer.expectBody(String.class).returnResult();
              return path
                  + result.getResponseHeaders().getOrEmpty(HttpHeaders.ETAG)
                  + result.getResponseBody();
            })
        .toList()
        .toString();
  }

  @Test
  void aChangeOfAnOutdatedVersionIsRefused() {
    UUID session = sessions.completed(candidate, mentor, time);
    scorecards.put(mentor.user(), session, rubric(), "\"1\"").expectStatus().isEqualTo(412);
    scorecards.put(mentor.user(), session, rubric()).expectStatus().isCreated();
    var better = rubric();
    better.put("recommendation", "strong_yes");

    var changed = scorecards.put(mentor.user(), session, better, "\"1\"").expectStatus().isOk();

    changed.expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
    scorecards.put(mentor.user(), session, rubric(), "\"1\"").expectStatus().isEqualTo(412);
    assertThat(json(scorecards.get(mentor.user(), session)).get("recommendation").asString())
        .isEqualTo("strong_yes");
  }

  @Test
  void onlyASessionThatTookPlaceHasAScorecardAndOnlyItsMentorWritesIt() {
    UUID session = sessions.booked(candidate, mentor, hoursFromNow(40));
    refused(scorecards.put(mentor.user(), session, rubric()), 409, "NOT_COMPLETED");
    UUID done = sessions.completed(candidate, mentor, time);

    scorecards.put(candidate, done, rubric()).expectStatus().isForbidden();
    scorecards.put(TestUser.admin(), done, rubric()).expectStatus().isForbidden();
    scorecards.put(TestUser.mentor(), done, rubric()).expectStatus().isNotFound();
    scorecards.put(TestUser.interviewer(), done, rubric()).expectStatus().isNotFound();
    scorecards.put(mentor.user(), UUID.randomUUID(), rubric()).expectStatus().isNotFound();
    scorecards.get(mentor.user(), done).expectStatus().isNotFound();
  }

  static List<Arguments> wrong() {
    return List.of(
        Arguments.of("attributes", List.of(), "attributes"),
        Arguments.of("attributes", null, "attributes"),
        Arguments.of(
            "attributes", List.of(Map.of("name", "Depth", "rating", 6)), "attributes[0].rating"),
        Arguments.of("attributes", List.of(Map.of("name", " ", "rating", 3)), "attributes[0].name"),
        Arguments.of(
            "attributes",
            List.of(Map.of("name", "Depth", "rating", 3), Map.of("name", "depth ", "rating", 4)),
            "attributes[1].name"),
        Arguments.of(
            "attributes",
            Collections.nCopies(21, Map.of("name", "Depth", "rating", 3)),
            "attributes"),
        Arguments.of("recommendation", "maybe", "recommendation"),
        Arguments.of("recommendation", null, "recommendation"),
        Arguments.of("skills", List.of(Map.of("skill", "Java", "score", 101)), "skills[0].score"),
        Arguments.of("skills", List.of(Map.of("skill", "Java", "score", -1)), "skills[0].score"),
        Arguments.of("skills", List.of(Map.of("skill", "Java")), "skills[0].score"),
        Arguments.of(
            "skills", List.of(Map.of("skill", "x".repeat(101), "score", 1)), "skills[0].skill"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatCannotBeIsRefusedNamingTheField(String member, Object value, String field) {
    var body = rubric();
    body.put(member, value);

    JsonNode refusal =
        json(scorecards.put(mentor.user(), UUID.randomUUID(), body).expectStatus().isEqualTo(422));

    assertThat(refusal.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  private static String path(UUID session) {
    return "/api/sessions/" + session + "/scorecard";
  }

  private static void refused(ResponseSpec answer, int status, String why) {
    var refusal = json(answer.expectStatus().isEqualTo(status));
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo(why);
  }
}
