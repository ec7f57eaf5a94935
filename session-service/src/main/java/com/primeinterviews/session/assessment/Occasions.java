package com.primeinterviews.session.assessment;

import com.primeinterviews.session.booking.KnownSessions;
import com.primeinterviews.session.interview.KnownInterviews;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what scorecards are about, whichever it is; ids of the two are never the same. */
@Component
class Occasions {

  private final KnownSessions sessions;
  private final KnownInterviews interviews;

  Occasions(KnownSessions sessions, KnownInterviews interviews) {
    this.sessions = sessions;
    this.interviews = interviews;
  }

  Optional<Occasion> find(UUID id) {
    return sessions
        .find(id)
        .<Occasion>map(Occasion.OfSession::new)
        .or(() -> interviews.find(id).map(Occasion.OfInterview::new));
  }

  /** As it is, until the caller's transaction ends: nobody changes it meanwhile. */
  Optional<Occasion> hold(UUID id) {
    return sessions
        .hold(id)
        .<Occasion>map(Occasion.OfSession::new)
        .or(() -> interviews.hold(id).map(Occasion.OfInterview::new));
  }

  /** Whether the one has held a session, or an interview, with the other, to its end. */
  boolean tookPlace(UUID hostId, UUID candidateId) {
    return sessions.tookPlace(hostId, candidateId) || interviews.tookPlace(hostId, candidateId);
  }
}
