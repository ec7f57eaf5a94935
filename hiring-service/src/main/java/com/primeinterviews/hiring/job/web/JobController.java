package com.primeinterviews.hiring.job.web;

import com.primeinterviews.hiring.job.Job;
import com.primeinterviews.hiring.job.JobDesk;
import com.primeinterviews.hiring.job.JobResult;
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
@RequestMapping("/api/jobs")
class JobController {

  private final JobDesk desk;
  private final MergePatch patches;

  JobController(JobDesk desk, MergePatch patches) {
    this.desk = desk;
    this.patches = patches;
  }

  record JobWritten(boolean success, JobAnswer job) {}

  record JobList(List<JobAnswer> jobs, Pagination pagination) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Save a job; each address once")
  ResponseEntity<JobWritten> note(CurrentUser user, @Valid @RequestBody JobRequest request) {
    return answer(
        desk.note(user.id(), request.asDetails()),
        job -> ResponseEntity.created(URI.create("/api/jobs/" + job.id())));
  }

  @GetMapping
  @Operation(summary = "List the own jobs, newest first")
  ResponseEntity<JobList> list(
      CurrentUser user,
      @Valid @ParameterObject JobFilterRequest filter,
      PageQuery page,
      HttpServletRequest http) {
    var found = desk.list(user.id(), filter.asFilter(), page);
    var jobs = found.jobs().stream().map(JobAnswer::of).toList();
    return ResponseEntity.ok()
        .headers(NextLink.after(found.pagination().nextCursor(), http))
        .body(new JobList(jobs, found.pagination()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Show an own job")
  ResponseEntity<JobAnswer> show(CurrentUser user, @PathVariable UUID id) {
    return desk.find(user.id(), id)
        .map(job -> tagged(job).body(JobAnswer.of(job)))
        .orElseThrow(() -> Problem.notFound("job").asException());
  }

  @PutMapping("/{id}")
  @Operation(summary = "Replace an own job; what is missing becomes empty")
  ResponseEntity<JobWritten> replace(
      CurrentUser user,
      @PathVariable UUID id,
      ExpectedVersion expected,
      @Valid @RequestBody JobRequest request) {
    var details = request.asDetails();
    return answer(
        desk.revise(user.id(), id, expected, current -> details), job -> ResponseEntity.ok());
  }

  @PatchMapping("/{id}")
  @Operation(
      summary = "Change an own job",
      description = "A JSON merge patch: what is absent stays, null empties.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = JobRequest.class))))
  ResponseEntity<JobWritten> revise(
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
            current ->
                patches.apply(JobRequest.of(current), JobRequest.class, patch, sent).asDetails()),
        job -> ResponseEntity.ok());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete an own job; applications for it stay")
  void delete(CurrentUser user, @PathVariable UUID id) {
    if (!desk.delete(user.id(), id)) {
      throw Problem.notFound("job").asException();
    }
  }

  private static ResponseEntity.BodyBuilder tagged(Job job) {
    return ResponseEntity.ok().eTag(EntityTag.of(job.version()));
  }

  private static ResponseEntity<JobWritten> answer(
      JobResult result, Function<Job, ResponseEntity.BodyBuilder> status) {
    return switch (result) {
      case JobResult.Saved(var job) ->
          status
              .apply(job)
              .eTag(EntityTag.of(job.version()))
              .body(new JobWritten(true, JobAnswer.of(job)));
      case JobResult.UrlTaken(var existing) ->
          throw Problem.conflict("You have saved a job with this address already.")
              .reason("URL_TAKEN")
              .detail("jobId", existing)
              .asException();
      case JobResult.Stale() -> throw ExpectedVersion.stale().asException();
      case JobResult.Unknown() -> throw Problem.notFound("job").asException();
    };
  }
}
