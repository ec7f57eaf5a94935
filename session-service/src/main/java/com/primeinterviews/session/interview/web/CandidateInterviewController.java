package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.web.InterviewController.InterviewPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interviews")
@RestController
@Access(value = Role.CANDIDATE, owner = "self")
class CandidateInterviewController {

  private final InterviewPages pages;

  CandidateInterviewController(InterviewPages pages) {
    this.pages = pages;
  }

  @Operation(summary = "Own interviews (candidate)")
  @GetMapping("/api/candidates/interviews")
  ResponseEntity<InterviewPage> listOwn(
      @ParameterObject InterviewQuery query,
      PageQuery page,
      CurrentUser user,
      HttpServletRequest request) {
    return pages.of(user.id(), query, page, user, request);
  }
}
