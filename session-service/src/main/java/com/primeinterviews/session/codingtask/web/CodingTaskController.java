package com.primeinterviews.session.codingtask.web;

import static com.primeinterviews.session.codingtask.web.TaskRefusals.doneOrRefused;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.codingtask.CodingTask;
import com.primeinterviews.session.codingtask.TaskReader;
import com.primeinterviews.session.codingtask.TaskShelf;
import com.primeinterviews.session.codingtask.TaskShelf.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Coding tasks")
@RestController
@Access({Role.INTERVIEWER, Role.ADMIN})
@RequestMapping("/api/coding-tasks")
class CodingTaskController {

  private final TaskShelf shelf;
  private final TaskReader reader;

  CodingTaskController(TaskShelf shelf, TaskReader reader) {
    this.shelf = shelf;
    this.reader = reader;
  }

  record CodingTaskWritten(boolean success, CodingTaskView codingTask) {}

  record CodingTaskPage(List<CodingTaskView> codingTasks, Pagination pagination) {}

  @Operation(summary = "Write a coding task, with tests that candidates see and tests they do not")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<CodingTaskWritten> addTask(
      @Valid @RequestBody CodingTaskRequest request, CurrentUser user) {
    CodingTask task = shelf.add(request.toContent(), user);
    return ResponseEntity.created(URI.create("/api/coding-tasks/" + task.id()))
        .eTag(EntityTag.of(task.version()))
        .body(new CodingTaskWritten(true, CodingTaskView.toStaff(task)));
  }

  @Operation(
      summary = "Coding tasks, the latest first",
      description = "`search`: text in the title; `authorId`: those of one author.")
  @GetMapping
  ResponseEntity<CodingTaskPage> listTasks(
      @RequestParam(required = false) @Nullable UUID authorId,
      @RequestParam(required = false) @Nullable @Size(max = 200) String search,
      PageQuery page,
      HttpServletRequest request) {
    var listing = reader.list(authorId, search, page);
    return ResponseEntity.ok()
        .headers(NextLink.after(listing.pagination().nextCursor(), request))
        .body(
            new CodingTaskPage(
                listing.tasks().stream().map(CodingTaskView::toStaff).toList(),
                listing.pagination()));
  }

  @Operation(summary = "One coding task, whole")
  @GetMapping("/{id}")
  ResponseEntity<CodingTaskView> findTask(@PathVariable UUID id) {
    CodingTask task = reader.find(id).orElseThrow(() -> TaskRefusals.noSuchTask().asException());
    return ResponseEntity.ok()
        .eTag(EntityTag.of(task.version()))
        .body(CodingTaskView.toStaff(task));
  }

  @Operation(summary = "Replace a coding task (author, admin)")
  @PutMapping("/{id}")
  @Access(
      value = {Role.INTERVIEWER, Role.ADMIN},
      owner = "author")
  ResponseEntity<CodingTaskWritten> replaceTask(
      @PathVariable UUID id,
      @Valid @RequestBody CodingTaskRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    return written(shelf.change(id, old -> request.toContent(), user, expected));
  }

  @Operation(summary = "Change some of a coding task; what is left out stays (author, admin)")
  @PatchMapping("/{id}")
  @Access(
      value = {Role.INTERVIEWER, Role.ADMIN},
      owner = "author")
  ResponseEntity<CodingTaskWritten> patchTask(
      @PathVariable UUID id,
      @Valid @RequestBody CodingTaskPatch patch,
      ExpectedVersion expected,
      CurrentUser user) {
    return written(shelf.change(id, patch::of, user, expected));
  }

  @Operation(summary = "Take a coding task away; interviews that were given it keep it")
  @ApiResponse(responseCode = "204", description = "Gone")
  @DeleteMapping("/{id}")
  @Access(
      value = {Role.INTERVIEWER, Role.ADMIN},
      owner = "author")
  ResponseEntity<Void> removeTask(
      @PathVariable UUID id, ExpectedVersion expected, CurrentUser user) {
    doneOrRefused(shelf.remove(id, user, expected));
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<CodingTaskWritten> written(Outcome outcome) {
    CodingTask task = doneOrRefused(outcome);
    return ResponseEntity.ok()
        .eTag(EntityTag.of(task.version()))
        .body(new CodingTaskWritten(true, CodingTaskView.toStaff(task)));
  }
}
