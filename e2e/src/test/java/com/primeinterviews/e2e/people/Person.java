package com.primeinterviews.e2e.people;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.suite.Suite;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Someone with an account, signed in.
 *
 * @param api the gateway with this person's token
 */
public record Person(String id, String name, String email, String token, Api api) {

  private static final String PASSWORD = "Correct-Horse-7-Battery";

  public static Person candidate(Suite suite, String first, String last, String zone) {
    return registered(suite, "candidate", first, last, zone);
  }

  public static Person mentor(Suite suite, String first, String last, String zone) {
    return registered(suite, "mentor", first, last, zone);
  }

  public static Person interviewer(Suite suite, String first, String last, String zone) {
    return registered(suite, "interviewer", first, last, zone);
  }

  /** The admin that every suite starts with. */
  public static Person admin(Suite suite) {
    return signedIn(suite, "admin@prime.local", suite.secret("demo.password"));
  }

  /** Registers under an address of its own, then signs in with it. */
  private static Person registered(
      Suite suite, String role, String first, String last, String zone) {
    String email = (first + "-" + UUID.randomUUID() + "@example.com").toLowerCase(Locale.ROOT);
    var account =
        Map.of(
            "email", email,
            "password", PASSWORD,
            "firstName", first,
            "lastName", last,
            "role", role,
            "timezone", zone);
    Api.anonymous(suite.gateway()).post("/api/auth/register", account).expect(201);
    return signedIn(suite, email, PASSWORD);
  }

  private static Person signedIn(Suite suite, String email, String password) {
    Api anonymous = Api.anonymous(suite.gateway());
    Answer login =
        anonymous.post("/api/auth/login", Map.of("email", email, "password", password)).expect(200);
    String token = login.textAt("/token");
    return new Person(
        login.textAt("/user/id"),
        login.textAt("/user/firstName") + " " + login.textAt("/user/lastName"),
        email,
        token,
        anonymous.withToken(token));
  }
}
