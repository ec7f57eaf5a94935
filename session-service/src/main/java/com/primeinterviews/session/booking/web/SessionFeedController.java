package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.booking.SessionReader;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sessions for export-service, chunk by chunk; called with the user's own token. */
@Hidden
@RestController
@Access(owner = "self")
class SessionFeedController {

  private final SessionReader reader;
  private final SessionViews views;

  SessionFeedController(SessionReader reader, SessionViews views) {
    this.reader = reader;
    this.views = views;
  }

  record Chunk(List<SessionView> items, @Nullable String nextCursor) {}

  /**
   * @param scope {@code own}, or {@code all} for admins
   */
  @GetMapping("/internal/feeds/sessions")
  Chunk feed(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "500") @Min(1) @Max(1000) int limit,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(defaultValue = "own") @Pattern(regexp = "own|all") String scope,
      CurrentUser user) {
    boolean all = scope.equals("all");
    if (all && !user.isAdmin()) {
      throw Problem.forbidden("Only admins read everybody's sessions.").asException();
    }
    var filter =
        new SessionQuery(status, from, to, null, null, null).filter(all ? null : user.id());
    UUID after = cursor == null ? null : Cursor.decode(cursor).expect(1).uuid(0);
    var chunk = reader.feed(filter, after, limit);
    UUID nextId = chunk.nextId();
    return new Chunk(views.of(chunk.sessions()), nextId == null ? null : Cursor.encode(nextId));
  }
}
