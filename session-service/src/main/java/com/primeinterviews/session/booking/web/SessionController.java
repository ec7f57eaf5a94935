package com.primeinterviews.session.booking.web;

import static com.primeinterviews.session.booking.web.ChangeRefusals.madeOrRefused;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.booking.BookSession;
import com.primeinterviews.session.booking.Booking.Booked;
import com.primeinterviews.session.booking.Booking.Refusal;
import com.primeinterviews.session.booking.BookingDesk;
import com.primeinterviews.session.booking.Change;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionDesk;
import com.primeinterviews.session.booking.web.PatchSessionRequest.Intent;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.people.ReadersZones;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@Access(owner = "participant")
@RequestMapping("/api/sessions")
class SessionController {

  private final BookingDesk bookings;
  private final SessionDesk desk;
  private final SessionViews views;
  private final ReadersZones zones;

  SessionController(
      BookingDesk bookings, SessionDesk desk, SessionViews views, ReadersZones zones) {
    this.bookings = bookings;
    this.desk = desk;
    this.views = views;
    this.zones = zones;
  }

  /**
   * @param emailSent true: the confirmation is queued durably, in the same transaction
   */
  record BookedSession(boolean success, SessionView session, boolean emailSent) {}

  record ChangedSession(boolean success, SessionView session) {}

  record ReasonRequest(@Nullable @Size(max = 1000) String reason) {
    static @Nullable String of(@Nullable ReasonRequest body) {
      return body == null ? null : body.reason();
    }
  }

  @Operation(
      summary = "Book a session",
      description =
          "409 with the nearest alternatives when the slot is taken; 422 naming field and rule "
              + "when the mentor's rules do not allow it. With `holdId` the held time is booked; 409 "
              + "HOLD_EXPIRED when it is not held any more.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  @Access(value = Role.CANDIDATE, owner = "self")
  ResponseEntity<BookedSession> book(
      @Valid @RequestBody BookSessionRequest request, CurrentUser user) {
    BookSession wanted = request.toCommand(user, zones);
    return switch (bookings.book(wanted)) {
      case Booked(Session session, Mentor mentor) -> created(session, mentor);
      case Refusal refusal -> throw BookingRefusals.of(refusal, wanted).asException();
    };
  }

  @Operation(summary = "Cancel (either side), complete (mentor), or rate (candidate, once)")
  @PatchMapping("/{id}")
  ResponseEntity<ChangedSession> patch(
      @PathVariable UUID id,
      @Valid @RequestBody PatchSessionRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    var change = request(id, user, expected);
    return answer(
        switch (request.intent()) {
          case Intent.Cancel(var reason) -> desk.cancel(change, reason);
          case Intent.Complete() -> desk.complete(change);
          case Intent.Rate(var rating, var feedback) -> desk.review(change, rating, feedback);
        });
  }

  @Operation(summary = "Confirm a booking (mentor)")
  @PostMapping("/{id}/confirm")
  ResponseEntity<ChangedSession> confirm(
      @PathVariable UUID id, ExpectedVersion expected, CurrentUser user) {
    return answer(desk.confirm(request(id, user, expected)));
  }

  @Operation(summary = "Decline a booking that waits for an answer (mentor)")
  @PostMapping("/{id}/decline")
  ResponseEntity<ChangedSession> decline(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable ReasonRequest body,
      ExpectedVersion expected,
      CurrentUser user) {
    return answer(desk.decline(request(id, user, expected), ReasonRequest.of(body)));
  }

  @Operation(
      summary = "Start a confirmed session, shortly before its time at the earliest (mentor)")
  @PostMapping("/{id}/start")
  ResponseEntity<ChangedSession> start(
      @PathVariable UUID id, ExpectedVersion expected, CurrentUser user) {
    return answer(desk.start(request(id, user, expected)));
  }

  @Operation(summary = "Tell that the other side did not come, once the session should have begun")
  @PostMapping("/{id}/no-show")
  ResponseEntity<ChangedSession> noShow(
      @PathVariable UUID id,
      @Valid @RequestBody(required = false) @Nullable ReasonRequest body,
      ExpectedVersion expected,
      CurrentUser user) {
    return answer(desk.noShow(request(id, user, expected), ReasonRequest.of(body)));
  }

  private static SessionDesk.Request request(UUID id, CurrentUser user, ExpectedVersion expected) {
    return new SessionDesk.Request(id, user, expected);
  }

  private static ResponseEntity<BookedSession> created(Session session, Mentor mentor) {
    SessionView view = SessionView.of(session, mentor);
    return ResponseEntity.created(URI.create("/api/sessions/" + session.id()))
        .eTag(SessionViews.tagOf(session, view))
        .body(new BookedSession(true, view, true));
  }

  private ResponseEntity<ChangedSession> answer(Change change) {
    Session session = madeOrRefused(change);
    SessionView view = views.of(session);
    return ResponseEntity.ok()
        .eTag(SessionViews.tagOf(session, view))
        .body(new ChangedSession(true, view));
  }
}
