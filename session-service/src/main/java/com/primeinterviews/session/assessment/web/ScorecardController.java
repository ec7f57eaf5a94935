package com.primeinterviews.session.assessment.web;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.assessment.ScorecardDesk.Submit;
import com.primeinterviews.session.assessment.web.ScorecardAnswers.SubmittedScorecard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

  private final ScorecardAnswers answers;

  ScorecardController(ScorecardAnswers answers) {
    this.answers = answers;
  }

  @Operation(
      summary = "Submit or replace the scorecard of a session (its mentor or interviewer)",
      description =
          "For completed sessions (409 NOT_COMPLETED). The candidate sees it once he has rated the "
              + "session, or three days after it was submitted, whatever comes first; from then on "
              + "it stands as it is (409 SCORECARD_SHARED), and its skills count as assessed. 201 "
              + "for the first one. Interviews are sessions scheduled by staff: their ids are known "
              + "here too.")
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
    return answers.submit(
        new Submit(id, user, expected, request.toRubric()),
        "/api/sessions/" + id + "/scorecard",
        "session");
  }

  @Operation(
      summary = "The scorecard of a session; for its people and admins",
      description = "To the candidate it is not there (404) before it is shared.")
  @GetMapping
  ResponseEntity<ScorecardView> scorecard(@PathVariable UUID id, CurrentUser user) {
    return answers.find(id, user);
  }
}
