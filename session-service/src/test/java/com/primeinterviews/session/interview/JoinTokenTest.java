package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.reasonOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.interview.Attendee.Part;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class JoinTokenTest {

  private final Api api;
  private final TestInterviews interviews;
  private final JoinTokens tokens;
  private final JoinKeys keys;
  private final InterviewSettings settings;
  private final JwtDecoder accessTokens;
  private final JdbcClient jdbc;
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();

  JoinTokenTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired PersonDirectory people,
      @Autowired JoinTokens tokens,
      @Autowired JoinKeys keys,
      @Autowired InterviewSettings settings,
      @Autowired JwtDecoder accessTokens,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.interviews = new TestInterviews(api, events, people);
    this.tokens = tokens;
    this.keys = keys;
    this.settings = settings;
    this.accessTokens = accessTokens;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void thePeopleAreKnown() {
    interviews.known(candidate);
    interviews.known(interviewer);
  }

  @Test
  void theTwoPeopleGetAPassToTheirRoomThatLivesForMinutes() {
    UUID id = soon();

    JsonNode answer = json(join(candidate, id).expectStatus().isOk());

    assertThat(answer.get("roomName").asString()).isEqualTo("interview-" + id);
    Instant expires = Instant.parse(answer.get("expiresAt").asString());
    assertThat(expires).isBetween(Instant.now(), Instant.now().plus(settings.joinTokenLasts()));
    assertThat(tokens.verify(answer.get("token").asString()))
        .contains(new JoinTokens.Pass(id, candidate.id(), Part.CANDIDATE, "interview-" + id));
    String other = json(join(interviewer, id).expectStatus().isOk()).get("token").asString();
    assertThat(tokens.verify(other).orElseThrow().part()).isEqualTo(Part.INTERVIEWER);
    join(TestUser.candidate(), id).expectStatus().isNotFound();
    join(TestUser.admin(), id).expectStatus().isForbidden();
  }

  @Test
  void theRoomIsOpenShortlyBeforeTheStartAndWhileItIsLiveOnly() {
    UUID id = interviews.scheduled(candidate, interviewer, hoursFromNow(30));

    assertThat(reasonOf(join(candidate, id), 409)).isEqualTo("TOO_EARLY");
    interviews.post(interviewer, id, "start").expectStatus().isOk();
    join(candidate, id).expectStatus().isOk();
    interviews.post(interviewer, id, "end").expectStatus().isOk();
    assertThat(reasonOf(join(candidate, id), 409)).isEqualTo("WRONG_STATE");
    UUID cancelled = soon();
    interviews.post(interviewer, cancelled, "cancel").expectStatus().isOk();
    assertThat(reasonOf(join(candidate, cancelled), 409)).isEqualTo("WRONG_STATE");
  }

  @Test
  void aScheduledInterviewWhoseTimeHasPassedIsNotJoinedAndNoPassOutlivesItsEnd() {
    UUID id = soon();
    endsIn(id, Duration.ofSeconds(60));
    JsonNode answer = json(join(candidate, id).expectStatus().isOk());
    assertThat(Instant.parse(answer.get("expiresAt").asString()))
        .isBefore(Instant.now().plusSeconds(62));

    endsIn(id, Duration.ofSeconds(-1));
    assertThat(reasonOf(join(candidate, id), 409)).isEqualTo("TOO_LATE");
  }

  @Test
  void aPassIsNoAccessTokenAndAnAccessTokenIsNoPass() {
    String pass = json(join(candidate, soon()).expectStatus().isOk()).get("token").asString();

    assertThatThrownBy(() -> accessTokens.decode(pass)).isInstanceOf(JwtException.class);
    api.anonymous()
        .get()
        .uri("/api/interviews")
        .header("Authorization", "Bearer " + pass)
        .exchange()
        .expectStatus()
        .isUnauthorized();
    assertThat(tokens.verify(candidate.token())).isEmpty();
    assertThat(tokens.verify(pass.substring(0, pass.length() - 4) + "AAAA")).isEmpty();
    assertThat(tokens.verify("nonsense")).isEmpty();
    var later = Clock.offset(Clock.systemUTC(), settings.joinTokenLasts().plusSeconds(1));
    assertThat(new JoinTokens(keys, settings, later).verify(pass)).isEmpty();
  }

  private UUID soon() {
    return interviews.scheduled(candidate, interviewer, Instant.now().plusSeconds(300));
  }

  private void endsIn(UUID id, Duration time) {
    jdbc.sql(
            """
            update interview set starts_at = now() - interval '1 hour',
              ends_at = now() + make_interval(secs => ?) where id = ?
            """)
        .params(time.toSeconds(), id)
        .update();
  }

  private ResponseSpec join(TestUser by, UUID interview) {
    return api.as(by)
        .post()
        .uri("/api/interviews/join-token")
        .body(Map.of("interviewId", interview))
        .exchange();
  }
}
