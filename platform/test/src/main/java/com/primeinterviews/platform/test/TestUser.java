package com.primeinterviews.platform.test;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.Role;
import java.util.UUID;

/** Somebody with an account of his own, made for one test. */
public record TestUser(UUID id, String email, String firstName, String lastName, Role role) {

  public static TestUser candidate() {
    return with(Role.CANDIDATE);
  }

  public static TestUser mentor() {
    return with(Role.MENTOR);
  }

  public static TestUser interviewer() {
    return with(Role.INTERVIEWER);
  }

  public static TestUser admin() {
    return with(Role.ADMIN);
  }

  /** Another service of the suite, calling on its own behalf. */
  public static TestUser service() {
    return with(Role.SERVICE);
  }

  public static TestUser with(Role role) {
    var id = Ids.newId();
    return new TestUser(id, role.wireName() + "-" + id + "@example.com", "Test", "Person", role);
  }

  public TestUser named(String first, String last) {
    return new TestUser(id, email, first, last, role);
  }

  public String name() {
    return firstName + " " + lastName;
  }

  /** A good access token. */
  public String token() {
    return TestTokens.good(this);
  }
}
