package com.primeinterviews.hiring.application.web;

import com.primeinterviews.hiring.application.ApplicationDesk;
import com.primeinterviews.hiring.application.ApplicationResult;
import com.primeinterviews.hiring.application.TrackedApplication;
import com.primeinterviews.hiring.web.MergePatch;
import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Access(owner = "self")
@RequestMapping("/api/applications")
class ApplicationController {

  private final ApplicationDesk desk;
  private final MergePatch patches;

  ApplicationController(ApplicationDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  record ApplicationWritten(boolean success, ApplicationAnswer application) {}

  record ApplicationList(List<ApplicationAnswer> applications, Pagination pagination) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Start an application for an own job")
  ResponseEntity<ApplicationWritten> start(
      CurrentUser user, @Valid @RequestBody ApplicationRequest request) {
    return answer(
        desk.start(user.id(), request.jobId(), request.asDetails()),
        id -> ResponseEntity.created(URI.create("/api/applications/" + id)));
  }

  @GetMapping
  @Operation(summary = "List the own applications, newest first")
  ResponseEntity<ApplicationList> list(
      CurrentUser user,
      @Valid @ParameterObject ApplicationFilterRequest filter,
      PageQuery page,
      HttpServletRequest http) {
    var found = desk.list(user.id(), filter.asFilter(), page);
    var applications = found.applications().stream().map(ApplicationAnswer::inList).toList();
    return ResponseEntity.ok()
        .headers(NextLink.after(found.pagination().nextCursor(), http))
        .body(new ApplicationList(applications, found.pagination()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show an own application with its timeline")
  ResponseEntity<ApplicationAnswer> show(CurrentUser user, @PathVariable UUID id) {
    return desk.find(user.id(), id)
        .map(found -> tagged(found).body(ApplicationAnswer.withTimeline(found)))
        .orElseThrow(() -> Problem.notFound("application").asException());
  }

  @PutMapping("/{id}")
  @Operation(summary = "Replace an own application; what is missing becomes empty")
  ResponseEntity<ApplicationWritten> replace(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody ApplicationRequest request) {
    return answer(
        desk.revise(
            user.id(), id, expected, current -> forJob(current.jobId(), request).asDetails()),
        saved -> ResponseEntity.ok());
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "Change an own application",
      description =
          "A JSON merge patch: what is absent stays, null empties. A status that cannot follow the"
              + " present one is refused with 409, naming both.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = ApplicationRequest.class))))
  ResponseEntity<ApplicationWritten> revise(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @RequestBody ObjectNode patch,
      HttpServletRequest http) {
    var sent = new ServletServerHttpRequest(http);
    return answer(
        desk.revise(
            user.id(),
            id,
            expected,
            current -> {
              var now = ApplicationRequest.of(current);
              var wish = patches.apply(now, ApplicationRequest.class, patch, sent);
              return forJob(current.jobId(), wish).asDetails();
            }),
        saved -> ResponseEntity.ok());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete an own application")
  void delete(CurrentUser user, @PathVariable UUID id) {
    if (!desk.delete(user.id(), id)) {
      throw Problem.notFound("application").asException();
    }
  }

  private static ApplicationRequest forJob(UUID jobId, ApplicationRequest request) {
    if (!request.jobId().equals(jobId)) {
      throw Problem.invalid(
              "jobId", "IMMUTABLE", "The job of an application never changes.", request.jobId())
          .asException();
    }
    return request;
  }

  private static ResponseEntity.BodyBuilder tagged(TrackedApplication tracked) {
    return ResponseEntity.ok().eTag(EntityTag.of(tracked.application().version()));
  }

  private static ResponseEntity<ApplicationWritten> answer(
      ApplicationResult result, Function<UUID, ResponseEntity.BodyBuilder> status) {
    return switch (result) {
      case ApplicationResult.Saved(var tracked) ->
          status
              .apply(tracked.application().id())
              .eTag(EntityTag.of(tracked.application().version()))
              .body(new ApplicationWritten(true, ApplicationAnswer.withTimeline(tracked)));
      case ApplicationResult.UnknownJob() ->
          throw Problem.invalid("jobId", "UNKNOWN_JOB", "You have no such job.", null)
              .asException();
      case ApplicationResult.IllegalMove(var from, var to) ->
          throw Problem.conflict(
                  "An application that is %s cannot become %s."
                      .formatted(from.wireName(), to.wireName()))
              .reason("ILLEGAL_TRANSITION")
              .detail("from", from.wireName())
              .detail("to", to.wireName())
              .asException();
      case ApplicationResult.Stale() -> throw ExpectedVersion.stale().asException();
      case ApplicationResult.Unknown() -> throw Problem.notFound("application").asException();
    };
  }
}
