package com.primeinterviews.session.interview.web;

import static com.primeinterviews.session.interview.web.InterviewRefusals.doneOrRefused;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.interview.InterviewChange;
import com.primeinterviews.session.interview.InterviewDesk;
import com.primeinterviews.session.interview.InterviewReader;
import com.primeinterviews.session.interview.InterviewReplanning;
import com.primeinterviews.session.interview.InterviewWork.Request;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
@RequestMapping("/api/interviews")
class InterviewController {

  private final InterviewScheduling scheduling;
  private final InterviewDesk desk;
  private final InterviewReplanning replanning;
  private final InterviewReader reader;
  private final InterviewTimes times;
  private final InterviewPages pages;
  private final InterviewViews views;

  InterviewController(
      InterviewScheduling scheduling,
      InterviewDesk desk,
      InterviewReplanning replanning,
      InterviewReader reader,
      InterviewTimes times,
      InterviewPages pages,
      InterviewViews views) {
    this.scheduling = scheduling;
    this.desk = desk;
    this.replanning = replanning;
    this.reader = reader;
    this.times = times;
    this.pages = pages;
    this.views = views;
  }

  record InterviewWritten(boolean success, InterviewView interview) {}

  record InterviewPage(List<InterviewView> interviews, Pagination pagination) {}

  @Operation(
      summary = "Schedule an interview",
      description =
          "Interviewers schedule their own, admins anybody's. No opening hours are asked, but both "
              + "people must be free: 409 with `details.reason` INTERVIEWER_BUSY, CANDIDATE_BUSY or "
              + "BOTH_BUSY, naming what is in the way where the caller may see it. With `slotId` an "
              + "open one-off slot of the interviewer is used up, and open again after a cancellation.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  @Access({Role.INTERVIEWER, Role.ADMIN})
  ResponseEntity<InterviewWritten> schedule(
      @Valid @RequestBody ScheduleInterviewRequest request, CurrentUser user) {
    return scheduling.schedule(request, user);
  }

  @Operation(
      summary = "Own interviews in either part; an admin sees all",
      description = "`sort`: start or createdAt, with `-` for descending; the latest first.")
  @GetMapping
  @Access(owner = "participant")
  ResponseEntity<InterviewPage> list(
      @ParameterObject InterviewQuery query,
      PageQuery page,
      CurrentUser user,
      HttpServletRequest request) {
    return pages.of(user.isAdmin() ? null : user.id(), query, page, user, request);
  }

  @Operation(summary = "One interview; for its people and admins")
  @GetMapping("/{id}")
  @Access(owner = "participant")
  ResponseEntity<InterviewView> find(@PathVariable UUID id, CurrentUser user) {
    Interview interview =
        reader.find(id, user).orElseThrow(() -> Problem.notFound("interview").asException());
    InterviewView view = views.of(interview, user);
    return ResponseEntity.ok().eTag(InterviewViews.tagOf(interview, view)).body(view);
  }

  @Operation(
      summary = "Plan an interview anew, as long as it has not begun",
      description =
          "What is left out stays; 409 WRONG_STATE once it is live, completed or cancelled. Another "
              + "time is judged like the first one, may overlap the old one, and lets the sequence "
              + "grow; outside of its one-off slot the interview gives the slot back. Another "
              + "interviewer (admin) must be free (409 INTERVIEWER_BUSY): the time of the one before "
              + "is given back in the same step, with the slot, and all three are told. A coding task "
              + "stays.")
  @PatchMapping("/{id}")
  ResponseEntity<InterviewWritten> patch(
      @PathVariable UUID id,
      @Valid @RequestBody PatchInterviewRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var schedule = request.schedule();
    var change =
        new InterviewChange(
            schedule == null ? null : times.of(schedule),
            request.interviewerId(),
            request.slotId(),
            request.details());
    return views.written(
        doneOrRefused(replanning.change(new Request(id, user, expected), change)), user);
  }

  @Operation(
      summary = "Take an interview away",
      description =
          "One that is scheduled is called off first, and its people are told. What is live or "
              + "completed stays: 409.")
  @ApiResponse(responseCode = "204", description = "Gone")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable UUID id, ExpectedVersion expected, CurrentUser user) {
    doneOrRefused(desk.remove(new Request(id, user, expected)));
    return ResponseEntity.noContent().build();
  }
}
