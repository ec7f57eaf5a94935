package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.assessment.Submission.AlreadyShared;
import com.primeinterviews.session.assessment.Submission.CandidateGone;
import com.primeinterviews.session.assessment.Submission.NoSuchSession;
import com.primeinterviews.session.assessment.Submission.NotCompleted;
import com.primeinterviews.session.assessment.Submission.NotTheMentor;
import com.primeinterviews.session.assessment.Submission.Stale;
import com.primeinterviews.session.assessment.Submission.Submitted;
import com.primeinterviews.session.booking.Actor;
import com.primeinterviews.session.booking.KnownSessions;
import com.primeinterviews.session.booking.Reviewed;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.mentors.ErasedPeople;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submits, changes and shows scorecards. Whoever submits, reviews or shares has the session's row
 * locked, then the scorecard's: of a review and a change at once the second sees what the first
 * did, and no candidate is shown words that change afterwards.
 */
@Component
@Transactional
public class ScorecardDesk {

  /**
   * @param expected the versions that may be replaced
   */
  public record Submit(UUID sessionId, CurrentUser by, ExpectedVersion expected, Rubric rubric) {}

  private final KnownSessions sessions;
  private final Scorecards scorecards;
  private final ScorecardSharing sharing;
  private final ErasedPeople erased;
  private final AssessmentSettings settings;
  private final Clock clock;

  ScorecardDesk(
      KnownSessions sessions,
      Scorecards scorecards,
      ScorecardSharing sharing,
      ErasedPeople erased,
      AssessmentSettings settings,
      Clock clock) {
    this.sessions = sessions;
    this.scorecards = scorecards;
    this.sharing = sharing;
    this.erased = erased;
    this.settings = settings;
    this.clock = clock;
  }

  public Submission submit(Submit wanted) {
    Session session = sessions.hold(wanted.sessionId()).orElse(null);
    Actor actor = session == null ? null : session.actor(wanted.by()).orElse(null);
    if (session == null || actor == null) {
      return new NoSuchSession();
    }
    if (actor.part() != Actor.Part.MENTOR) {
      return new NotTheMentor();
    }
    if (session.status() != SessionStatus.COMPLETED) {
      return new NotCompleted(session.status());
    }
    return erased.contains(session.candidate().id()) ? new CandidateGone() : write(session, wanted);
  }

  private Submission write(Session session, Submit wanted) {
    Optional<Scorecard> known = scorecards.lock(session.id());
    if (!wanted.expected().accepts(known.map(Scorecard::version).orElse(0))) {
      return new Stale();
    }
    if (known.filter(Scorecard::isShared).isPresent()) {
      return new AlreadyShared();
    }
    Instant now = now();
    Scorecard written =
        known
            .map(card -> card.changed(wanted.rubric(), now))
            .orElseGet(
                () ->
                    Scorecard.submitted(
                        session.id(),
                        session.host().userId(),
                        session.candidate().id(),
                        wanted.rubric(),
                        now,
                        settings.keptBackFor()));
    scorecards.save(written);
    Scorecard result =
        session.review() == null
            ? written
            : sharing.share(written, session, ScorecardSharing.Reason.BOTH_SIDES, now);
    return new Submitted(result, known.isEmpty());
  }

  /** Both sides have spoken now. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Reviewed reviewed) {
    Session session = reviewed.session();
    scorecards
        .lock(session.id())
        .filter(card -> !card.isShared())
        .ifPresent(card -> sharing.share(card, session, ScorecardSharing.Reason.BOTH_SIDES, now()));
  }

  /** Shares what has waited long enough; does nothing when somebody just did. */
  void shareDue(UUID sessionId) {
    Instant now = now();
    Session session = sessions.hold(sessionId).orElseThrow();
    scorecards
        .lockDue(sessionId, now)
        .ifPresent(card -> sharing.share(card, session, ScorecardSharing.Reason.TIME_PASSED, now));
  }

  /**
   * The scorecard of a session the caller takes part in, and may see. To a candidate one that is
   * not shared is not there, like one that was never written.
   */
  @Transactional(readOnly = true)
  public Optional<Scorecard> find(UUID sessionId, CurrentUser by) {
    return sessions
        .find(sessionId)
        .flatMap(session -> session.actor(by))
        .flatMap(
            actor ->
                scorecards
                    .find(sessionId)
                    .filter(card -> card.isShared() || actor.part() != Actor.Part.CANDIDATE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
