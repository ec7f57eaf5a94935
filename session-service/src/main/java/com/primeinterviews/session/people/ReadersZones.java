package com.primeinterviews.session.people;

import com.primeinterviews.platform.identity.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In which zone a candidate is told times: the one that is said with the wish, else that of the
 * account, else UTC. An account is asked only where nothing is said.
 */
@Component
public class ReadersZones {

  private final PersonDirectory people;

  ReadersZones(PersonDirectory people) {
    this.people = people;
  }

  public String of(CurrentUser candidate, @Nullable String said) {
    return said != null ? said : people.find(candidate.id()).map(Person::zone).orElse("UTC");
  }
}
