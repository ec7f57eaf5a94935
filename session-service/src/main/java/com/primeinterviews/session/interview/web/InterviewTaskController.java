package com.primeinterviews.session.interview.web;

import static com.primeinterviews.session.interview.web.InterviewRefusals.doneOrRefused;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.codingtask.web.CodingTaskView;
import com.primeinterviews.session.interview.InterviewFloor;
import com.primeinterviews.session.interview.InterviewWork.Request;
import com.primeinterviews.session.interview.SubmissionDesk;
import com.primeinterviews.session.interview.web.InterviewController.InterviewWritten;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
@RequestMapping("/api/interviews/{id}/coding-task")
class InterviewTaskController {

  private final InterviewFloor floor;
  private final SubmissionDesk desk;
  private final InterviewViews views;

  InterviewTaskController(InterviewFloor floor, SubmissionDesk desk, InterviewViews views) {
    this.floor = floor;
    this.desk = desk;
    this.views = views;
  }

  record AssignTaskRequest(@NotNull UUID codingTaskId) {}

  @Operation(
      summary = "Give an interview its coding task (staff)",
      description =
          "Before it begins or while it is live; another one takes the place of the first.")
  @PostMapping
  @Access(
      value = {Role.INTERVIEWER, Role.MENTOR, Role.ADMIN},
      owner = "participant")
  ResponseEntity<InterviewWritten> assignTask(
      @PathVariable UUID id,
      @Valid @RequestBody AssignTaskRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var outcome = floor.assign(new Request(id, user, expected), request.codingTaskId());
    return views.written(doneOrRefused(outcome), user);
  }

  @Operation(
      summary = "The coding task of an interview",
      description = "To the candidate from the start of the interview on, without hidden tests.")
  @GetMapping
  CodingTaskView findGivenTask(@PathVariable UUID id, CurrentUser user) {
    return desk.task(id, user)
        .map(
            given ->
                given.whole()
                    ? CodingTaskView.toStaff(given.task())
                    : CodingTaskView.toCandidate(given.task()))
        .orElseThrow(() -> Problem.notFound("coding task").asException());
  }
}
