package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.assessment.Occasion.Part;
import com.primeinterviews.session.assessment.Submission.AlreadyShared;
import com.primeinterviews.session.assessment.Submission.CandidateGone;
import com.primeinterviews.session.assessment.Submission.NoSuchOccasion;
import com.primeinterviews.session.assessment.Submission.NotCompleted;
import com.primeinterviews.session.assessment.Submission.NotTheHost;
import com.primeinterviews.session.assessment.Submission.Stale;
import com.primeinterviews.session.assessment.Submission.Submitted;
import com.primeinterviews.session.booking.Reviewed;
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
 * Submits, changes and shows scorecards. Whoever submits, reviews or shares has the row of the
 * session or interview locked, then the scorecard's: of a review and a change at once the second
 * sees what the first did, and no candidate is shown words that change afterwards.
 */
@Component
@Transactional
public class ScorecardDesk {

  /**
   * @param occasionId a session, or an interview
   * @param expected the versions that may be replaced
   */
  public record Submit(UUID occasionId, CurrentUser by, ExpectedVersion expected, Rubric rubric) {}

  private final Occasions occasions;
  private final Scorecards scorecards;
  private final ScorecardSharing sharing;
  private final ErasedPeople erased;
  private final AssessmentSettings settings;
  private final Clock clock;

  ScorecardDesk(
      Occasions occasions,
      Scorecards scorecards,
      ScorecardSharing sharing,
      ErasedPeople erased,
      AssessmentSettings settings,
      Clock clock) {
    this.occasions = occasions;
    this.scorecards = scorecards;
    this.sharing = sharing;
    this.erased = erased;
    this.settings = settings;
    this.clock = clock;
  }

  public Submission submit(Submit wanted) {
    Occasion occasion = occasions.hold(wanted.occasionId()).orElse(null);
    Part part = occasion == null ? null : occasion.partOf(wanted.by()).orElse(null);
    if (occasion == null || part == null) {
      return new NoSuchOccasion();
    }
    if (part != Part.HOST) {
      return new NotTheHost();
    }
    if (!occasion.isCompleted()) {
      return new NotCompleted(occasion.status());
    }
    return erased.contains(occasion.candidateId()) ? new CandidateGone() : write(occasion, wanted);
  }

  private Submission write(Occasion occasion, Submit wanted) {
    Optional<Scorecard> known = scorecards.lock(occasion.subject().id());
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
                        occasion.subject(),
                        occasion.hostId(),
                        occasion.candidateId(),
                        wanted.rubric(),
                        now,
                        settings.keptBackFor()));
    scorecards.save(written);
    Scorecard result =
        occasion.hasCandidateSpoken()
            ? sharing.share(written, occasion, ScorecardSharing.Reason.BOTH_SIDES, now)
            : written;
    return new Submitted(result, known.isEmpty());
  }

  /** Both sides have spoken now. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(Reviewed reviewed) {
    var occasion = new Occasion.OfSession(reviewed.session());
    scorecards
        .lock(occasion.subject().id())
        .filter(card -> !card.isShared())
        .ifPresent(
            card -> sharing.share(card, occasion, ScorecardSharing.Reason.BOTH_SIDES, now()));
  }

  /** Shares what has waited long enough; does nothing when somebody just did. */
  void shareDue(UUID occasionId) {
    Instant now = now();
    Occasion occasion = occasions.hold(occasionId).orElseThrow();
    scorecards
        .lockDue(occasionId, now)
        .ifPresent(card -> sharing.share(card, occasion, ScorecardSharing.Reason.TIME_PASSED, now));
  }

  /**
   * The scorecard of something the caller takes part in, and may see. To a candidate one that is
   * not shared is not there, like one that was never written.
   */
  @Transactional(readOnly = true)
  public Optional<Scorecard> find(UUID occasionId, CurrentUser by) {
    return occasions
        .find(occasionId)
        .flatMap(occasion -> occasion.partOf(by))
        .flatMap(
            part ->
                scorecards
                    .find(occasionId)
                    .filter(card -> card.isShared() || part != Part.CANDIDATE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
