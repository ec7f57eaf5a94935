package com.primeinterviews.session.assessment.web;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.assessment.ScorecardDesk.Submit;
import com.primeinterviews.session.assessment.web.ScorecardAnswers.SubmittedScorecard;
import com.primeinterviews.session.interview.InterviewReader;
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

/** The same for interviews; of a session nothing is known here. */
@Tag(name = "Scorecards")
@RestController
@Access(owner = "participant")
@RequestMapping("/api/interviews/{id}/scorecard")
class InterviewScorecardController {

  private final ScorecardAnswers answers;
  private final InterviewReader interviews;

  InterviewScorecardController(ScorecardAnswers answers, InterviewReader interviews) {
    this.answers = answers;
    this.interviews = interviews;
  }

  @Operation(
      summary = "Submit or replace the scorecard of an interview (its interviewer)",
      description =
          "For completed interviews (409 NOT_COMPLETED). Candidates do not review interviews, so "
              + "there is no other side to wait for: the candidate sees it three days after it was "
              + "first submitted, and the feedback given at the end never. Until then the interviewer "
              + "may replace it; from then on it stands as it is (409 SCORECARD_SHARED), and its "
              + "skills count as assessed. 201 for the first one.")
  @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PutMapping
  @Access(
      value = {Role.INTERVIEWER, Role.MENTOR, Role.ADMIN},
      owner = "participant")
  ResponseEntity<SubmittedScorecard> submitOfInterview(
      @PathVariable UUID id,
      @Valid @RequestBody ScorecardRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    requireInterview(id, user);
    return answers.submit(
        new Submit(id, user, expected, request.toRubric()),
        "/api/interviews/" + id + "/scorecard",
        "interview");
  }

  @Operation(
      summary = "The scorecard of an interview; for its people and admins",
      description = "To the candidate it is not there (404) before it is shared.")
  @GetMapping
  ResponseEntity<ScorecardView> scorecardOfInterview(@PathVariable UUID id, CurrentUser user) {
    requireInterview(id, user);
    return answers.find(id, user);
  }

  private void requireInterview(UUID id, CurrentUser user) {
    if (interviews.find(id, user).isEmpty()) {
      throw Problem.notFound("interview").asException();
    }
  }
}
