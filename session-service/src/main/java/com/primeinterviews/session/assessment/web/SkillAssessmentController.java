package com.primeinterviews.session.assessment.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.assessment.Assessing;
import com.primeinterviews.session.assessment.AssessmentDesk;
import com.primeinterviews.session.assessment.AssessmentDesk.Assess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Skill assessments")
@RestController
@Access(owner = "self")
@RequestMapping("/api/skill-assessments")
class SkillAssessmentController {

  private final AssessmentDesk desk;

  SkillAssessmentController(AssessmentDesk desk) {
    this.desk = desk;
  }

  record AssessmentRequest(
      @NotNull UUID userId,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid SkillRequest> skills,
      @Nullable @Size(max = 2000) String note) {

    Assess toCommand(CurrentUser by) {
      DistinctNames.check("skills", "skill", skills.stream().map(SkillRequest::skill).toList());
      return new Assess(userId, by, skills.stream().map(SkillRequest::toScore).toList(), note);
    }
  }

  record MadeAssessment(boolean success, SkillAssessmentView assessment) {}

  record AssessmentPage(List<SkillAssessmentView> assessments, Pagination pagination) {}

  @Operation(
      summary = "Assess the skills of somebody (mentor, interviewer, admin)",
      description =
          "Of a candidate whose session or interview with the caller was completed; everybody else "
              + "is not found. "
              + "Admins assess anybody but themselves. The candidate is told at once; an assessment "
              + "is not changed, a later one takes its place in the dashboard.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  @Access({Role.MENTOR, Role.INTERVIEWER, Role.ADMIN})
  ResponseEntity<MadeAssessment> assess(
      @Valid @RequestBody AssessmentRequest request, CurrentUser user) {
    return switch (desk.assess(request.toCommand(user))) {
      case Assessing.Assessed(var assessment) ->
          ResponseEntity.created(URI.create("/api/skill-assessments/" + assessment.id()))
              .body(new MadeAssessment(true, SkillAssessmentView.of(assessment)));
      case Assessing.NoSuchPerson() -> throw Problem.notFound("user").asException();
      case Assessing.OwnSkills() ->
          throw refused("userId", "OWN_SKILLS", "must not be yourself", user.id()).asException();
    };
  }

  @Operation(
      summary = "Assessments of a person, the latest first",
      description =
          "`userId`: oneself unless given. Admins see those of anybody; mentors and interviewers see "
              + "what they have found themselves of candidates they have held a session or an "
              + "interview with. The skills of a "
              + "scorecard are there once the candidate sees it.")
  @GetMapping
  ResponseEntity<AssessmentPage> assessments(
      @RequestParam(required = false) @Nullable UUID userId,
      PageQuery page,
      CurrentUser user,
      HttpServletRequest request) {
    var listing =
        desk.list(userId == null ? user.id() : userId, user, page)
            .orElseThrow(() -> Problem.notFound("user").asException());
    return ResponseEntity.ok()
        .headers(NextLink.after(listing.pagination().nextCursor(), request))
        .body(
            new AssessmentPage(
                listing.assessments().stream().map(SkillAssessmentView::of).toList(),
                listing.pagination()));
  }

  @Operation(summary = "One assessment; for who was assessed, who assessed, and admins")
  @GetMapping("/{id}")
  SkillAssessmentView assessment(@PathVariable UUID id, CurrentUser user) {
    return desk.find(id, user)
        .map(SkillAssessmentView::of)
        .orElseThrow(() -> Problem.notFound("assessment").asException());
  }
}
