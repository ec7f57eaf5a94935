package com.primeinterviews.session.feed.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.feed.FeedDesk;
import com.primeinterviews.session.feed.FeedToken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
@Access(owner = "self")
class FeedController {

  private static final String PATH = "/api/calendar/feed";

  private final FeedDesk desk;

  FeedController(FeedDesk desk) {
    this.desk = desk;
  }

  /**
   * @param url to subscribe to; shown this once
   */
  record FeedOpened(boolean success, URI url, Instant createdAt) {}

  record FeedState(Instant createdAt) {}

  @Operation(
      summary = "Open a calendar feed of the own sessions and interviews",
      description = "The address is shown this once. One that was opened before stops working.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping(PATH)
  ResponseEntity<FeedOpened> open(CurrentUser user) {
    var opened = desk.open(user.id());
    // The address is a secret: neither a cache nor the store of repeatable answers may keep it.
    return ResponseEntity.created(URI.create(PATH))
        .cacheControl(CacheControl.noStore())
        .body(new FeedOpened(true, opened.url(), opened.createdAt()));
  }

  @Operation(summary = "Since when there is a feed; never its address")
  @GetMapping(PATH)
  FeedState state(CurrentUser user) {
    return desk.openedAt(user.id())
        .map(FeedState::new)
        .orElseThrow(() -> Problem.notFound("feed").asException());
  }

  @Operation(summary = "Close the feed: its address answers 404 from now on")
  @ApiResponse(responseCode = "204", description = "Gone")
  @DeleteMapping(PATH)
  ResponseEntity<Void> close(CurrentUser user) {
    if (!desk.close(user.id())) {
      throw Problem.notFound("feed").asException();
    }
    return ResponseEntity.noContent().build();
  }

  @Operation(
      summary = "The feed, for calendars that subscribe to it",
      description =
          "Sessions as candidate and as mentor, and interviews in either part, from 90 days ago on; "
              + "the latest 2,000. Answers 304 to the `ETag` of what is there.")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @Access(everyone = true)
  @GetMapping("/api/calendar/feed.ics")
  ResponseEntity<byte[]> feed(@RequestParam String token) {
    return desk.read(new FeedToken(token))
        .map(CalendarAnswers::inline)
        .orElseThrow(() -> Problem.notFound("feed").asException());
  }

  @Operation(summary = "One session as iCalendar; for its people and admins")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @Access(owner = "participant")
  @GetMapping("/api/sessions/{id}/invite.ics")
  ResponseEntity<byte[]> invitation(@PathVariable UUID id, CurrentUser user) {
    return desk.invitation(id, user)
        .map(calendar -> CalendarAnswers.file("session-" + id + ".ics", calendar))
        .orElseThrow(() -> Problem.notFound("session").asException());
  }

  @Operation(summary = "One interview as iCalendar; for its people and admins")
  @ApiResponse(
      responseCode = "200",
      description = "iCalendar",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @Access(owner = "participant")
  @GetMapping("/api/interviews/{id}/invite.ics")
  ResponseEntity<byte[]> interviewInvitation(@PathVariable UUID id, CurrentUser user) {
    return desk.interviewInvitation(id, user)
        .map(calendar -> CalendarAnswers.file("interview-" + id + ".ics", calendar))
        .orElseThrow(() -> Problem.notFound("interview").asException());
  }
}
