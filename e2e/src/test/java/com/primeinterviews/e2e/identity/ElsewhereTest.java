package com.primeinterviews.e2e.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import com.primeinterviews.platform.testing.TestIssuer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People whose account is kept by an issuer outside of the suite. */
@RunningSuite
class ElsewhereTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Integer REFUSED = 401;
  private static final int SESSION_SERVICE = 8103;

  private final Suite suite;
  private final TestIssuer issuer;
  private final String subject = "user_" + UUID.randomUUID().toString().replace("-", "");

  ElsewhereTest(Suite suite, TestIssuer issuer) {
    this.suite = suite;
    this.issuer = issuer;
  }

  @Test
  void theyBookLikeEverybodyElse() {
    Person host = Person.mentor(suite, "Lise", "Meitner", "Europe/Berlin");
    OpenMentor mentor =
        OpenMentor.published(host, "Europe/Berlin").openingCalendar("Europe/Berlin");
    String token = issuer.token(subject);
    Person ada =
        new Person(
            issuer.idOf(subject).toString(),
            "Ada Lovelace",
            subject + "@example.com",
            token,
            api());

    Answer booked = mentor.isBookedBy(ada, mentor.freeSlots(ada, "UTC").get(4)).expect(201);

    assertThat(booked.textAt("/session/userId")).isEqualTo(ada.id());
    ada.api().get("/api/jobs").expect(200);
    ada.api().get("/api/exports/sessions.csv").expect(200);
  }

  @Test
  void theirAccountIsMadeAtFirstSight() {
    api().get("/api/sessions").expect(200);

    Answer page =
        await("the account is there")
            .atMost(SOON)
            .until(
                () -> api().get("/api/users/" + issuer.idOf(subject)),
                answer -> answer.status() == 200);

    assertThat(page.textAt("/profile/firstName")).isEqualTo("Ada");
  }

  @Test
  void aProfileIsWrittenUnderTheIdOfTheIssuer() {
    Answer written =
        api()
            .post(
                "/api/users",
                Map.of(
                    "userId", subject,
                    "email", subject + "@example.com",
                    "firstName", "Ada",
                    "lastName", "King",
                    "role", "candidate",
                    "experience", "10 years"));

    assertThat(written.status()).as(written.text()).isIn(200, 201);
    assertThat(written.textAt("/user/userId")).isEqualTo(subject);
    assertThat(written.textAt("/user/lastName")).isEqualTo("King");
  }

  @Test
  void theRoleTheyChooseCountsInEveryServiceSoonAfterwards() {
    api().post("/api/users", Map.of("userId", subject, "role", "mentor"));

    await("the mentor's profile")
        .atMost(SOON)
        .until(
            () -> api().post("/api/mentors", OpenMentor.profile("UTC")).status(),
            status -> status == 201);
  }

  @Test
  void whoIsDisabledIsRefusedEverywhereAlsoByAServiceThatStartsLater() {
    api().get("/api/sessions").expect(200);
    Api service =
        Api.anonymous(URI.create("http://127.0.0.1:" + suite.port(SESSION_SERVICE)))
            .withToken(issuer.token(subject));
    service.get("/api/sessions").expect(200);

    String account = "/api/users/" + issuer.idOf(subject);
    Person.admin(suite)
        .api()
        .with("If-Match", "*")
        .patch(account, Map.of("active", false))
        .expect(200);

    api().get("/api/sessions").expect(401);
    await().atMost(SOON).until(() -> service.get("/api/sessions").status(), REFUSED::equals);
    suite.restart("session-service");
    await().atMost(SOON).until(() -> service.get("/api/sessions").status(), REFUSED::equals);
  }

  @Test
  void aForgedTokenOfTheirsIsRefused() {
    Api.anonymous(suite.gateway())
        .withToken(issuer.forged(subject))
        .get("/api/sessions")
        .expect(401);
  }

  private Api api() {
    return Api.anonymous(suite.gateway()).withToken(issuer.token(subject));
  }
}
