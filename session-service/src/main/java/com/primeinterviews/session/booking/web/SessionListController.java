package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionReader;
import com.primeinterviews.session.booking.SessionStats;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.booking.Transition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@Access(owner = "participant")
@RequestMapping("/api/sessions")
class SessionListController {

  private final SessionReader reader;
  private final SessionViews views;

  SessionListController(SessionReader reader, SessionViews views) {
    this.reader = reader;
    this.views = views;
  }

  record SessionPage(List<SessionView> sessions, SessionStats stats, Pagination pagination) {}

  record SessionHistory(List<HistoryStep> history) {}

  /**
   * @param from null for the booking itself
   * @param movedFrom start before a move; null for every other step
   * @param movedTo start after a move; null for every other step
   */
  record HistoryStep(
      @Nullable String from,
      String to,
      HistoryActor actor,
      @Nullable String reason,
      @Nullable Instant movedFrom,
      @Nullable Instant movedTo,
      Instant at) {

    record HistoryActor(@Nullable UUID userId, String role) {}

    static HistoryStep of(Transition step) {
      SessionStatus from = step.from();
      return new HistoryStep(
          from == null ? null : from.wireName(),
          step.to().wireName(),
          new HistoryActor(step.actorId(), step.actorRole().wireName()),
          step.reason(),
          step.movedFrom(),
          step.movedTo(),
          step.at());
    }
  }

  @Operation(
      summary = "Own sessions, as candidate and as mentor",
      description =
          "`status`: upcoming, past or a state. `sort`: scheduledAt or createdAt, with `-` for "
              + "descending; upcoming ones come nearest first, all others latest first.")
  @GetMapping
  ResponseEntity<SessionPage> list(
      @ParameterObject SessionQuery query,
      PageQuery page,
      CurrentUser user,
      HttpServletRequest request) {
    var filter = query.filter(user.id());
    var order = query.order();
    if (page.cursor() != null && !order.owns(page.cursor(), filter)) {
      throw Problem.malformed(
              "The cursor belongs to a list with other filters or in another order.")
          .fieldError("cursor", "BROKEN_CURSOR", "not a cursor of this list", null)
          .asException();
    }
    var listing = reader.list(filter, order, page);
    return ResponseEntity.ok()
        .headers(NextLink.after(listing.pagination().nextCursor(), request))
        .body(
            new SessionPage(
                views.of(listing.sessions()), reader.statsOf(user.id()), listing.pagination()));
  }

  @Operation(summary = "One session; for its people and admins")
  @GetMapping("/{id}")
  ResponseEntity<SessionView> find(@PathVariable UUID id, CurrentUser user) {
    Session session =
        reader.find(id, user).orElseThrow(() -> Problem.notFound("session").asException());
    SessionView view = views.of(session);
    return ResponseEntity.ok().eTag(SessionViews.tagOf(session, view)).body(view);
  }

  @Operation(summary = "Every step of a session, who took it and when")
  @GetMapping("/{id}/history")
  SessionHistory history(@PathVariable UUID id, CurrentUser user) {
    return new SessionHistory(
        reader
            .history(id, user)
            .orElseThrow(() -> Problem.notFound("session").asException())
            .stream()
            .map(HistoryStep::of)
            .toList());
  }
}
