package com.primeinterviews.session.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything that all sources know of a person's time. */
@Component
class PersonalTimes {

  private final List<TimeSource> sources;

  PersonalTimes(List<TimeSource> sources) {
    this.sources = List.copyOf(sources);
  }

  PersonalTime of(UUID personId, TimeSpan within) {
    return sources.stream()
        .map(source -> source.of(personId, within))
        .reduce(PersonalTime.NONE, PersonalTime::and);
  }

  boolean opensAfter(UUID personId, Instant instant) {
    return sources.stream().anyMatch(source -> source.opensAfter(personId, instant));
  }
}
