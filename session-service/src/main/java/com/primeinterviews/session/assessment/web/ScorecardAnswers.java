package com.primeinterviews.session.assessment.web;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.assessment.Scorecard;
import com.primeinterviews.session.assessment.ScorecardDesk;
import com.primeinterviews.session.assessment.ScorecardDesk.Submit;
import com.primeinterviews.session.assessment.Submission;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is answered about scorecards, whether they are a session's or an interview's. */
@Component
class ScorecardAnswers {

  private final ScorecardDesk desk;

  ScorecardAnswers(ScorecardDesk desk) {
    this.desk = desk;
  }

  record SubmittedScorecard(boolean success, ScorecardView scorecard) {}

  /**
   * @param path where it is found afterwards
   * @param what a session or an interview, as it is called in answers
   */
  ResponseEntity<SubmittedScorecard> submit(Submit wanted, String path, String what) {
    return switch (desk.submit(wanted)) {
      case Submission.Submitted(var card, var first) -> submitted(card, first, path);
      case Submission.NoSuchOccasion() -> throw Problem.notFound(what).asException();
      case Submission.NotTheHost() ->
          throw Problem.forbidden("This is for whoever held the %s to do.".formatted(what))
              .asException();
      case Submission.NotCompleted(var status) ->
          throw Problem.conflict(
                  "Only a completed %s has a scorecard; this one is %s.".formatted(what, status))
              .reason("NOT_COMPLETED")
              .detail("from", status)
              .asException();
      case Submission.Stale() -> throw ExpectedVersion.stale().asException();
      case Submission.AlreadyShared() ->
          throw Problem.conflict(
                  "The candidate sees this scorecard; it cannot be changed any more.")
              .reason("SCORECARD_SHARED")
              .asException();
      case Submission.CandidateGone() ->
          throw Problem.conflict("The candidate's account does not exist any more.")
              .reason("CANDIDATE_GONE")
              .asException();
    };
  }

  ResponseEntity<ScorecardView> find(UUID id, CurrentUser user) {
    Scorecard card =
        desk.find(id, user).orElseThrow(() -> Problem.notFound("scorecard").asException());
    return ResponseEntity.ok().eTag(EntityTag.of(card.version())).body(ScorecardView.of(card));
  }

  private static ResponseEntity<SubmittedScorecard> submitted(
      Scorecard card, boolean first, String path) {
    var answer = first ? ResponseEntity.created(URI.create(path)) : ResponseEntity.ok();
    return answer
        .eTag(EntityTag.of(card.version()))
        .body(new SubmittedScorecard(true, ScorecardView.of(card)));
  }
}
