package com.primeinterviews.session.assessment.web;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.assessment.Scorecard;
import com.primeinterviews.session.assessment.ScorecardDesk;
import com.primeinterviews.session.assessment.ScorecardDesk.Submit;
import com.primeinterviews.session.assessment.Submission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Scorecards")
@RestController
@Access(owner = "participant")
@RequestMapping("/api/sessions/{id}/scorecard")
class ScorecardController {

  private final ScorecardDesk desk;

  ScorecardController(ScorecardDesk desk) {
    this.desk = desk;
  }

  record SubmittedScorecard(boolean success, ScorecardView scorecard) {}

  @Operation(
      summary = "Submit or replace the scorecard of a session (its mentor or interviewer)",
      description =
          "For completed sessions (409 NOT_COMPLETED). The candidate sees it once he has rated the "
              + "session, or three days after it was submitted, whatever comes first; from then on "
              + "it stands as it is (409 SCORECARD_SHARED), and its skills count as assessed. 201 "
              + "for the first one.")
  @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PutMapping
  @Access(
      value = {Role.MENTOR, Role.INTERVIEWER},
      owner = "participant")
  ResponseEntity<SubmittedScorecard> submit(
      @PathVariable UUID id,
      @Valid @RequestBody ScorecardRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    return switch (desk.submit(new Submit(id, user, expected, request.toRubric()))) {
      case Submission.Submitted(var card, var first) -> answer(card, first);
      case Submission.NoSuchSession() -> throw Problem.notFound("session").asException();
      case Submission.NotTheMentor() ->
          throw Problem.forbidden("This is for the mentor to do.").asException();
      case Submission.NotCompleted(var status) ->
          throw Problem.conflict(
                  "Only a completed session has a scorecard; this one is "
                      + status.wireName()
                      + ".")
              .reason("NOT_COMPLETED")
              .detail("from", status.wireName())
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

  @Operation(
      summary = "The scorecard of a session; for its people and admins",
      description = "To the candidate it is not there (404) before it is shared.")
  @GetMapping
  ResponseEntity<ScorecardView> scorecard(@PathVariable UUID id, CurrentUser user) {
    Scorecard card =
        desk.find(id, user).orElseThrow(() -> Problem.notFound("scorecard").asException());
    return ResponseEntity.ok().eTag(EntityTag.of(card.version())).body(ScorecardView.of(card));
  }

  private static ResponseEntity<SubmittedScorecard> answer(Scorecard card, boolean first) {
    var answer =
        first
            ? ResponseEntity.created(URI.create("/api/sessions/" + card.sessionId() + "/scorecard"))
            : ResponseEntity.ok();
    return answer
        .eTag(EntityTag.of(card.version()))
        .body(new SubmittedScorecard(true, ScorecardView.of(card)));
  }
}
