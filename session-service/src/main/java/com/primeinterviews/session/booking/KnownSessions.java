package com.primeinterviews.session.booking;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sessions for other features of this service, which decide themselves who may do what. */
@Component
public class KnownSessions {

  private final Sessions sessions;

  KnownSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Transactional(readOnly = true)
  public Optional<Session> find(UUID sessionId) {
    return sessions.findById(sessionId);
  }

  /** As it is, until the caller's transaction ends: nobody changes it meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Session> hold(UUID sessionId) {
    return sessions.claim(sessionId);
  }

  /** Whether a session of these two was carried through, in these parts. */
  @Transactional(readOnly = true)
  public boolean tookPlace(UUID hostId, UUID candidateId) {
    return sessions.existsByStatusAndCandidateIdAndHostUserId(
        SessionStatus.COMPLETED, candidateId, hostId);
  }
}
