package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.people.Person;
import com.primeinterviews.notification.wording.OneLine;
import java.time.ZoneId;
import java.util.UUID;

/** What is read of {@code user.registered.v1} and {@code user.updated.v1}. */
record UserFact(UUID userId, String email, String name, ZoneId timezone, long version) {

  Person person() {
    return new Person(userId, email, OneLine.of(name), timezone, version);
  }
}
