package com.primeinterviews.notification.feed.web;

import com.primeinterviews.notification.feed.NotificationFilter;
import com.primeinterviews.notification.feed.NotificationList;
import com.primeinterviews.notification.feed.NotificationPage;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.feed.NotificationView;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
@RequestMapping("/api/notifications")
@Tag(name = "Notifications", description = "What the caller was told")
class NotificationController {

  /** Only ids, so that other words at this place are free for what comes. */
  private static final String ONE = "/{id:[0-9a-fA-F-]{36}}";

  private final NotificationList notifications;

  NotificationController(NotificationList notifications) {
    this.notifications = notifications;
  }

  @GetMapping
  @Operation(
      summary = "Own notifications, newest first",
      description =
          "type is one notification type such as session.confirmed; from is inclusive, to is"
              + " exclusive; unreadCount counts all unread ones, whatever the filter.")
  ResponseEntity<NotificationPage> list(
      CurrentUser user,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable Boolean read,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      PageQuery page,
      HttpServletRequest request) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw Problem.invalid("to", "EMPTY_RANGE", "must be after from", to).asException();
    }
    var filter =
        new NotificationFilter(user.id(), type == null ? null : typeOf(type), read, from, to);
    var found = notifications.find(filter, page);
    return ResponseEntity.ok()
        .headers(NextLink.after(found.pagination().nextCursor(), request))
        .body(found);
  }

  @PatchMapping(ONE)
  @Operation(summary = "Mark a notification read or unread")
  Marked mark(CurrentUser user, @PathVariable UUID id, @Valid @RequestBody Mark mark) {
    return notifications
        .mark(user.id(), id, mark.read())
        .map(notification -> new Marked(true, notification))
        .orElseThrow(() -> Problem.notFound("notification").asException());
  }

  @PostMapping("/read-all")
  @Operation(summary = "Mark all own notifications read")
  AllRead markAllRead(CurrentUser user) {
    return new AllRead(true, notifications.markAllRead(user.id()));
  }

  @DeleteMapping(ONE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Delete a notification")
  void delete(CurrentUser user, @PathVariable UUID id) {
    if (notifications.delete(user.id(), List.of(id)) == 0) {
      throw Problem.notFound("notification").asException();
    }
  }

  @PostMapping("/bulk-delete")
  @Operation(
      summary = "Delete several notifications",
      description = "Ids that are not there, or not the caller's, are passed over.")
  Deleted deleteAll(CurrentUser user, @Valid @RequestBody Deletion deletion) {
    return new Deleted(true, notifications.delete(user.id(), deletion.ids()));
  }

  private static NotificationType typeOf(String name) {
    return NotificationType.fromWire(name)
        .orElseThrow(
            () ->
                Problem.invalid("type", "UNKNOWN_TYPE", "is not a notification type", name)
                    .asException());
  }

  record Mark(@NotNull Boolean read) {}

  record Deletion(@NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> ids) {}

  record Marked(boolean success, NotificationView notification) {}

  /**
   * @param updated how many were unread
   */
  record AllRead(boolean success, int updated) {}

  /**
   * @param deleted how many were there
   */
  record Deleted(boolean success, int deleted) {}
}
