package com.primeinterviews.session.erasure;

import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.session.people.Person;
import java.time.ZoneId;
import java.util.UUID;

/** What is read of {@code user.registered.v1} and {@code user.updated.v1}. */
record UserFact(
    UUID userId, String name, String email, String role, ZoneId timezone, long version) {

  Person person() {
    Role known = Role.fromWire(role).orElseThrow();
    return new Person(userId, name, email, known, timezone.getId(), version);
  }
}
