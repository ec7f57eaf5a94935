package com.primeinterviews.session.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's sessions, whatever their part and state. */
@Component
@Transactional(readOnly = true)
public class PersonalSessions {

  private final Sessions sessions;
  private final Clock clock;

  PersonalSessions(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Those that start at or after the instant, the latest first. */
  public List<Session> latest(UUID personId, Instant from, int most) {
    var wanted =
        new SessionFilter(personId, null, null, null, from, null).toSpecification(clock.instant());
    return sessions.findBy(
        wanted, query -> query.sortBy(SessionOrder.START_DESCENDING.sort()).limit(most).all());
  }
}
