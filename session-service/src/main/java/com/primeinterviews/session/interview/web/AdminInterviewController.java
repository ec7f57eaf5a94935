package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.web.InterviewController.InterviewPage;
import com.primeinterviews.session.interview.web.InterviewController.InterviewWritten;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interviews")
@RestController
@Access(Role.ADMIN)
@RequestMapping("/api/admin/interviews")
class AdminInterviewController {

  private final InterviewScheduling scheduling;
  private final InterviewPages pages;

  AdminInterviewController(InterviewScheduling scheduling, InterviewPages pages) {
    this.scheduling = scheduling;
    this.pages = pages;
  }

  @Operation(summary = "Schedule an interview of any interviewer (admin)")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<InterviewWritten> scheduleForAnybody(
      @Valid @RequestBody ScheduleInterviewRequest request, CurrentUser user) {
    return scheduling.schedule(request, user);
  }

  @Operation(summary = "Everybody's interviews (admin)")
  @GetMapping
  ResponseEntity<InterviewPage> listAll(
      @ParameterObject InterviewQuery query,
      PageQuery page,
      CurrentUser user,
      HttpServletRequest request) {
    return pages.of(null, query, page, user, request);
  }
}
