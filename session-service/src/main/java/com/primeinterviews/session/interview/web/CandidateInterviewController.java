package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.InterviewReader;
import com.primeinterviews.session.interview.web.InterviewController.InterviewPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interviews")
@RestController
@Access(value = Role.CANDIDATE, owner = "self")
class CandidateInterviewController {

  private final InterviewReader reader;
  private final InterviewViews views;

  CandidateInterviewController(InterviewReader reader, InterviewViews views) {
    this.reader = reader;
    this.views = views;
  }

  @Operation(summary = "Own interviews (candidate)")
  @GetMapping("/api/candidates/interviews")
  InterviewPage listOwn(@ParameterObject InterviewQuery query, PageQuery page, CurrentUser user) {
    return views.page(reader.list(query.filter(user.id()), query.order(), page), user);
  }
}
