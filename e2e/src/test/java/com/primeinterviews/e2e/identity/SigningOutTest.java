package com.primeinterviews.e2e.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sign-in that has ended has ended everywhere, although its access token has not expired. */
@RunningSuite
class SigningOutTest {

  private static final String PASSWORD = "Correct-Horse-7-Battery";

  /** One read of each service behind the gateway, with the port the service itself listens on. */
  private static final Map<Integer, String> READS =
      Map.of(
          8101, "/api/auth/profile",
          8102, "/api/mentors",
          8103, "/api/sessions",
          8104, "/api/jobs",
          8105, "/api/notifications",
          8107, "/api/exports/sessions.csv");

  private static final Duration SOON = Duration.ofSeconds(60);

  private final Suite suite;
  private Person candidate;

  SigningOutTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void signIn() {
    candidate = Person.candidate(suite, "Hedy", "Lamarr", "Europe/Vienna");
  }

  @Test
  void theGatewayRefusesTheTokenFromTheNextRequestOn() {
    READS.values().forEach(path -> candidate.api().get(path).expect(200));

    candidate.api().send("POST", "/api/auth/logout", null).expect(204);

    READS.values().forEach(path -> candidate.api().get(path).expect(401));
  }

  @Test
  void eachServiceRefusesItSoonAfterwards() {
    candidate.api().send("POST", "/api/auth/logout", null).expect(204);

    READS.forEach(
        (port, path) -> {
          Api service =
              Api.anonymous(URI.create("http://127.0.0.1:" + suite.port(port)))
                  .withToken(candidate.token());
          await(path + " of the service itself")
              .atMost(SOON)
              .until(() -> service.get(path).status(), status -> status == 401);
        });
  }

  @Test
  void anotherSignInOfTheSamePersonGoesOn() {
    Api other = Api.anonymous(suite.gateway()).withToken(signedInAgain().textAt("/token"));

    candidate.api().send("POST", "/api/auth/logout", null).expect(204);

    other.get("/api/sessions").expect(200);
  }

  @Test
  void aRefreshTokenUsedTwiceEndsTheSignInEverywhere() {
    Answer signedIn = signedInAgain();
    String stolen = signedIn.textAt("/refreshToken");
    Answer refreshed = refreshedWith(stolen).expect(200);

    refreshedWith(stolen).expect(401);

    refreshedWith(refreshed.textAt("/refreshToken")).expect(401);
    for (String token : List.of(signedIn.textAt("/token"), refreshed.textAt("/token"))) {
      Answer answer =
          Api.anonymous(suite.gateway()).withToken(token).get("/api/sessions").expect(401);
      assertThat(answer.textAt("/error/code")).isEqualTo("UNAUTHORIZED");
    }
  }

  private Answer signedInAgain() {
    return Api.anonymous(suite.gateway())
        .post("/api/auth/login", Map.of("email", candidate.email(), "password", PASSWORD))
        .expect(200);
  }

  private Answer refreshedWith(String refreshToken) {
    return Api.anonymous(suite.gateway())
        .post("/api/auth/refresh", Map.of("refreshToken", refreshToken));
  }
}
