package com.primeinterviews.e2e.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that must open nothing, neither at the gateway nor at a service itself. */
@RunningSuite
@TestInstance(PER_CLASS)
class BadTokenTest {

  private final Suite suite;
  private Person candidate;

  BadTokenTest(Suite suite) {
    this.suite = suite;
  }

  static List<String> protectedPaths() {
    return Door.PROTECTED;
  }

  @BeforeAll
  void signIn() {
    candidate = Person.candidate(suite, "Mallory", "Token", "UTC");
  }

  @ParameterizedTest
  @MethodSource("protectedPaths")
  void noTokenIsRefused(String path) {
    refused(Api.anonymous(suite.gateway()), path);
    refused(Api.anonymous(suite.gateway()).with("Authorization", "Basic bWU6bWU="), path);
    refused(Api.anonymous(suite.gateway()).withToken("nonsense"), path);
  }

  @ParameterizedTest
  @MethodSource("protectedPaths")
  void aTamperedTokenIsRefused(String path) {
    String[] parts = candidate.token().split("\\.");
    String admin = text(parts[1]).replace("\"candidate\"", "\"admin\"");
    refused(
        Api.anonymous(suite.gateway()).withToken(parts[0] + "." + base64(admin) + "." + parts[2]),
        path);
  }

  @ParameterizedTest
  @MethodSource("protectedPaths")
  void aTokenWithoutSignatureIsRefused(String path) {
    String[] parts = candidate.token().split("\\.");
    String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
    refused(Api.anonymous(suite.gateway()).withToken(none + "." + parts[1] + "."), path);
    refused(Api.anonymous(suite.gateway()).withToken(parts[0] + "." + parts[1] + "."), path);
  }

  /** Past the gateway, too: each service trusts nobody but the signature. */
  @Test
  void theServicesThemselvesRefuseATokenWithoutSignature() {
    String[] parts = candidate.token().split("\\.");
    String none = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".";
    Map.of(
            8101, "/api/auth/profile",
            8102, "/api/mentors",
            8103, "/api/sessions",
            8104, "/api/jobs",
            8105, "/api/notifications",
            8106, "/api/admin/analytics/overview",
            8107, "/api/exports/sessions.csv")
        .forEach(
            (port, path) ->
                refused(
                    Api.anonymous(URI.create("http://127.0.0.1:" + suite.port(port)))
                        .withToken(none),
                    path));
  }

  @Test
  void anExpiredTokenIsRefusedEverywhere() {
    suite.restart("auth-service", Map.of("PRIME_AUTH_SIGNIN_ACCESSLIFETIME", "1s"));
    try {
      Person late =
          await("the gateway finds auth-service again")
              .atMost(Duration.ofSeconds(60))
              .ignoreExceptionsMatching(AssertionError.class::isInstance)
              .until(() -> Person.candidate(suite, "Mallory", "Late", "UTC"), person -> true);
      // Clocks may differ by some seconds, so a token is good for a little longer than it says.
      await("the token has expired")
          .atMost(Duration.ofSeconds(60))
          .until(() -> late.api().get("/api/sessions").status(), status -> status == 401);
      Door.PROTECTED.forEach(path -> refused(late.api(), path));
    } finally {
      suite.restart("auth-service");
    }
  }

  private static void refused(Api api, String path) {
    ErrorBody.of(api.get(path), 401, "UNAUTHORIZED");
  }

  private static String text(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
