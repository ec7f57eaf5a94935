package com.primeinterviews.session.calendar.web;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.calendar.AvailabilityDesk;
import com.primeinterviews.session.calendar.AvailabilityDesk.Replacement.NoSuchMentor;
import com.primeinterviews.session.calendar.AvailabilityDesk.Replacement.NotTheOwner;
import com.primeinterviews.session.calendar.AvailabilityDesk.Replacement.Replaced;
import com.primeinterviews.session.calendar.AvailabilityDesk.Replacement.Stale;
import com.primeinterviews.session.calendar.Calendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
@RequestMapping("/api/mentors/{mentorId}/availability")
class AvailabilityController {

  private final AvailabilityDesk desk;

  AvailabilityController(AvailabilityDesk desk) {
    this.desk = desk;
  }

  record AvailabilityWritten(boolean success, AvailabilityView availability) {}

  @Operation(summary = "When a mentor can be booked: weekly hours, overrides and rules")
  @Access(everyone = true)
  @GetMapping
  ResponseEntity<AvailabilityView> find(@PathVariable UUID mentorId) {
    Calendar calendar =
        desk.find(mentorId).orElseThrow(() -> Problem.notFound("mentor").asException());
    return ResponseEntity.ok()
        .eTag(EntityTag.of(calendar.version()))
        .body(AvailabilityView.of(calendar));
  }

  @Operation(
      summary = "Replace a mentor's availability",
      description = "By the mentor or an admin. Bookings that exist stand, whatever changes.")
  @Access(owner = "self")
  @PutMapping
  ResponseEntity<AvailabilityWritten> replace(
      @PathVariable UUID mentorId,
      @Valid @RequestBody AvailabilityRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    return switch (desk.replace(mentorId, request.toAvailability(), user, expected)) {
      case Replaced(Calendar calendar) ->
          ResponseEntity.ok()
              .eTag(EntityTag.of(calendar.version()))
              .body(new AvailabilityWritten(true, AvailabilityView.of(calendar)));
      case NoSuchMentor() -> throw Problem.notFound("mentor").asException();
      case NotTheOwner() ->
          throw Problem.forbidden("Only the mentor may change this availability.").asException();
      case Stale() -> throw ExpectedVersion.stale().asException();
    };
  }
}
