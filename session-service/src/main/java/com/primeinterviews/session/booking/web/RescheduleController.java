package com.primeinterviews.session.booking.web;

import static com.primeinterviews.session.booking.web.ChangeRefusals.madeOrRefused;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.booking.RescheduleDesk;
import com.primeinterviews.session.booking.RescheduleDesk.NewTime;
import com.primeinterviews.session.booking.Rescheduling.AgainstRules;
import com.primeinterviews.session.booking.Rescheduling.Moved;
import com.primeinterviews.session.booking.Rescheduling.NotMoved;
import com.primeinterviews.session.booking.Rescheduling.SameTime;
import com.primeinterviews.session.booking.Rescheduling.SlotTaken;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionDesk;
import com.primeinterviews.session.calendar.web.PlacementRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@Access(owner = "participant")
class RescheduleController {

  private final RescheduleDesk desk;
  private final SessionViews views;

  RescheduleController(RescheduleDesk desk, SessionViews views) {
    this.desk = desk;
    this.views = views;
  }

  record RescheduleRequest(
      @NotNull Instant scheduledAt,
      @Schema(description = "Minutes; as long as before unless given") @Nullable @Positive
          Integer duration,
      @Nullable @Size(max = 1000) String reason) {

    NewTime toNewTime() {
      return new NewTime(
          scheduledAt, duration == null ? null : Duration.ofMinutes(duration), reason);
    }
  }

  record RescheduledSession(boolean success, SessionView session) {}

  @Operation(
      summary = "Give a session another time (either side)",
      description =
          "The id stays, the sequence of its invitation grows. Moved by the mentor (or an admin) it "
              + "is confirmed afterwards, and the candidate may call it off until its start. Moved "
              + "by the candidate it waits for the mentor's answer again, unless the mentor confirms "
              + "every booking at once. The mentor's rules judge the new time as they judge a "
              + "booking: 422 naming field and rule, 409 with the nearest alternatives when it is "
              + "taken. 409 MOVE_LIMIT when it was moved as often as one may, POLICY_LATE once the session has begun or, for the candidate of a "
              + "confirmed session, the mentor's notice has passed.")
  @PostMapping("/api/sessions/{id}/reschedule")
  ResponseEntity<RescheduledSession> reschedule(
      @PathVariable UUID id,
      @Valid @RequestBody RescheduleRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    return switch (desk.reschedule(
        new SessionDesk.Request(id, user, expected), request.toNewTime())) {
      case Moved(Session session) -> moved(session);
      case NotMoved(var why) -> moved(madeOrRefused(why));
      case SameTime() ->
          throw Problem.invalid(
                  "scheduledAt",
                  "SAME_TIME",
                  "must be another time than it has already",
                  request.scheduledAt())
              .reason("SAME_TIME")
              .detail("field", "scheduledAt")
              .asException();
      case AgainstRules(var why, Instant start, Duration length) ->
          throw PlacementRefusals.againstRules(why.rule(), "scheduledAt", start, length)
              .asException();
      case SlotTaken(var why) -> throw PlacementRefusals.taken(why).asException();
    };
  }

  private ResponseEntity<RescheduledSession> moved(Session session) {
    SessionView view = views.of(session);
    return ResponseEntity.ok()
        .eTag(SessionViews.tagOf(session, view))
        .body(new RescheduledSession(true, view));
  }
}
