package com.primeinterviews.session.interview.web;

import static com.primeinterviews.session.interview.web.InterviewRefusals.doneOrRefused;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.Assessment;
import com.primeinterviews.session.interview.InterviewFloor;
import com.primeinterviews.session.interview.InterviewWork.Request;
import com.primeinterviews.session.interview.web.InterviewController.InterviewWritten;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interviews")
@RestController
@Access(
    value = {Role.INTERVIEWER, Role.MENTOR, Role.ADMIN},
    owner = "participant")
@RequestMapping("/api/interviews/{id}")
class InterviewFloorController {

  private final InterviewFloor floor;
  private final InterviewViews views;

  InterviewFloorController(InterviewFloor floor, InterviewViews views) {
    this.floor = floor;
    this.views = views;
  }

  record EndInterviewRequest(
      @Schema(description = "For staff to read") @Nullable @Size(max = 10_000) String feedback,
      @Nullable @DecimalMin("0") @DecimalMax("100") Double score,
      @Nullable @DecimalMin("0") @DecimalMax("100") Double attentivenessScore) {

    static Assessment of(@Nullable EndInterviewRequest body) {
      return body == null
          ? Assessment.NONE
          : new Assessment(body.feedback, body.score, body.attentivenessScore);
    }
  }

  record CancelInterviewRequest(@Nullable @Size(max = 1000) String reason) {}

  @Operation(
      summary = "Make a scheduled interview live",
      description = "At any time. Repeated while it is live, it changes nothing.")
  @PostMapping("/start")
  ResponseEntity<InterviewWritten> startInterview(
      @PathVariable UUID id, ExpectedVersion expected, CurrentUser user) {
    return views.written(doneOrRefused(floor.start(new Request(id, user, expected))), user);
  }

  @Operation(
      summary = "End a live interview, with what the interviewer thinks of it",
      description =
          "The body may be empty. Repeated without a body, or with the same, it changes nothing.")
  @PostMapping("/end")
  ResponseEntity<InterviewWritten> endInterview(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable EndInterviewRequest body,
      ExpectedVersion expected,
      CurrentUser user) {
    var outcome = floor.end(new Request(id, user, expected), EndInterviewRequest.of(body));
    return views.written(doneOrRefused(outcome), user);
  }

  @Operation(
      summary = "Call off an interview that is scheduled or live",
      description = "The body may be empty. Repeated, it changes nothing.")
  @PostMapping("/cancel")
  ResponseEntity<InterviewWritten> cancelInterview(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable CancelInterviewRequest body,
      ExpectedVersion expected,
      CurrentUser user) {
    var outcome =
        floor.cancel(new Request(id, user, expected), body == null ? null : body.reason());
    return views.written(doneOrRefused(outcome), user);
  }
}
