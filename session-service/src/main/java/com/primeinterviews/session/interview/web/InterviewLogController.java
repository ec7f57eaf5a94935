package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.interview.Attendee;
import com.primeinterviews.session.interview.InterviewLog;
import com.primeinterviews.session.interview.InterviewReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interviews")
@RestController
@Access(
    value = {Role.INTERVIEWER, Role.MENTOR, Role.ADMIN},
    owner = "participant")
class InterviewLogController {

  private final InterviewReader reader;
  private final InterviewLog log;

  InterviewLogController(InterviewReader reader, InterviewLog log) {
    this.reader = reader;
    this.log = log;
  }

  record InterviewLogPage(List<InterviewLogEntry> logs, Pagination pagination) {}

  /**
   * @param sequence 1, 2, 3… without gaps
   * @param data what the type tells more
   */
  record InterviewLogEntry(
      long sequence, String type, InterviewLogActor actor, Map<String, Object> data, Instant at) {

    record InterviewLogActor(@Nullable UUID userId, String role) {}

    static InterviewLogEntry of(InterviewLog.Entry entry) {
      Attendee by = entry.by();
      return new InterviewLogEntry(
          entry.sequence(),
          entry.type(),
          new InterviewLogActor(by.userId(), by.part().wireName()),
          entry.data(),
          entry.at());
    }
  }

  @Operation(
      summary = "What happened to and in an interview, from the first entry on (staff)",
      description =
          "Types: scheduled, rescheduled, reassigned, task-assigned, started, submitted, completed, "
              + "cancelled; more may come. Who walks by cursor misses nothing that is added meanwhile.")
  @GetMapping("/api/interviews/{id}/logs")
  ResponseEntity<InterviewLogPage> logs(
      @PathVariable UUID id, PageQuery page, CurrentUser user, HttpServletRequest request) {
    if (reader
        .find(id, user)
        .flatMap(it -> it.attendee(user))
        .filter(Attendee::isStaff)
        .isEmpty()) {
      throw Problem.notFound("interview").asException();
    }
    var extract = log.read(id, page);
    return ResponseEntity.ok()
        .headers(NextLink.after(extract.pagination().nextCursor(), request))
        .body(
            new InterviewLogPage(
                extract.entries().stream().map(InterviewLogEntry::of).toList(),
                extract.pagination()));
  }
}
