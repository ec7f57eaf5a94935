package com.primeinterviews.session.interview.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.Submission;
import com.primeinterviews.session.interview.SubmissionDesk;
import com.primeinterviews.session.interview.Submitting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interviews")
@RestController
@Access(owner = "participant")
@RequestMapping("/api/interviews/{id}/submissions")
class SubmissionController {

  private final SubmissionDesk desk;

  SubmissionController(SubmissionDesk desk) {
    this.desk = desk;
  }

  record SubmissionRequest(
      @NotNull @Size(max = 30) String language, @NotNull @Size(max = 100_000) String code) {}

  /**
   * @param version 1, 2, 3… within the interview
   */
  record SubmissionView(
      UUID id, UUID codingTaskId, int version, String language, String code, Instant submittedAt) {

    static SubmissionView of(Submission submission) {
      return new SubmissionView(
          submission.id(),
          submission.codingTaskId(),
          submission.version(),
          submission.language(),
          submission.code(),
          submission.submittedAt());
    }
  }

  record SubmissionWritten(boolean success, SubmissionView submission) {}

  record SubmissionPage(List<SubmissionView> submissions, Pagination pagination) {}

  @Operation(
      summary = "Hand in code, while the interview is live (candidate)",
      description = "Nothing that was handed in is ever changed: each time is a new version.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  @Access(value = Role.CANDIDATE, owner = "participant")
  ResponseEntity<SubmissionWritten> handIn(
      @PathVariable UUID id, @Valid @RequestBody SubmissionRequest request, CurrentUser user) {
    Submission submission =
        submittedOrRefused(desk.submit(id, request.language(), request.code(), user), request);
    return ResponseEntity.created(
            URI.create("/api/interviews/%s/submissions/%s".formatted(id, submission.id())))
        .body(new SubmissionWritten(true, SubmissionView.of(submission)));
  }

  @Operation(
      summary = "Everything that was handed in, from the first on; for its people and admins")
  @GetMapping
  ResponseEntity<SubmissionPage> listSubmissions(
      @PathVariable UUID id, PageQuery page, CurrentUser user, HttpServletRequest request) {
    var listing =
        desk.list(id, page, user).orElseThrow(() -> Problem.notFound("interview").asException());
    return ResponseEntity.ok()
        .headers(NextLink.after(listing.pagination().nextCursor(), request))
        .body(
            new SubmissionPage(
                listing.submissions().stream().map(SubmissionView::of).toList(),
                listing.pagination()));
  }

  @Operation(summary = "One submission; for the people of the interview and admins")
  @GetMapping("/{submissionId}")
  SubmissionView findSubmission(
      @PathVariable UUID id, @PathVariable UUID submissionId, CurrentUser user) {
    return desk.find(id, submissionId, user)
        .map(SubmissionView::of)
        .orElseThrow(() -> Problem.notFound("submission").asException());
  }

  private static Submission submittedOrRefused(Submitting outcome, SubmissionRequest request) {
    return switch (outcome) {
      case Submitting.Submitted(var submission) -> submission;
      case Submitting.NoSuchInterview() -> throw Problem.notFound("interview").asException();
      case Submitting.NotLive(var status) ->
          throw Problem.conflict(
                  "Code is handed in while the interview is live; it is " + status.wireName() + ".")
              .reason("NOT_LIVE")
              .detail("status", status.wireName())
              .asException();
      case Submitting.NoTask() ->
          throw Problem.conflict("The interview has no coding task.")
              .reason("NO_CODING_TASK")
              .asException();
      case Submitting.OtherLanguage(var offered) ->
          throw refused(
                  "language", "OTHER_LANGUAGE", "must be one of " + offered, request.language())
              .asException();
      case Submitting.TooMany(int most) ->
          throw Problem.conflict("As much was handed in as can be.")
              .reason("TOO_MANY_SUBMISSIONS")
              .detail("most", most)
              .asException();
    };
  }
}
