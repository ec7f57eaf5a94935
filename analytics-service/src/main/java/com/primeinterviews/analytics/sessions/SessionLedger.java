package com.primeinterviews.analytics.sessions;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Merges a session event into what is known and tells the projections the difference. */
@Component
public class SessionLedger {

  private final TrackedSessions sessions;
  private final List<SessionProjection> projections;

  SessionLedger(TrackedSessions sessions, List<SessionProjection> projections) {
    this.sessions = sessions;
    this.projections = projections;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void record(SessionFactKind kind, SessionFact fact) {
    TrackedSession first = TrackedSession.first(kind, fact);
    if (sessions.insertIfAbsent(first)) {
      projections.forEach(projection -> projection.moved(null, first));
      return;
    }
    TrackedSession before = sessions.lock(fact.sessionId());
    TrackedSession after = before.after(kind, fact);
    if (!after.equals(before)) {
      sessions.update(after);
      projections.forEach(projection -> projection.moved(before, after));
    }
  }
}
