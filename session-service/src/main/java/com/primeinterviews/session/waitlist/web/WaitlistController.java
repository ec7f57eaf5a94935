package com.primeinterviews.session.waitlist.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.platform.web.ZoneName;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.people.ReadersZones;
import com.primeinterviews.session.waitlist.Joining;
import com.primeinterviews.session.waitlist.WaitlistDesk;
import com.primeinterviews.session.waitlist.WaitlistDesk.Join;
import com.primeinterviews.session.waitlist.WaitlistEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Waitlist")
@RestController
@Access(Role.CANDIDATE)
@RequestMapping("/api/mentors/{mentorId}/waitlist")
class WaitlistController {

  private static final Duration LONGEST_WINDOW = Duration.ofDays(62);

  private final WaitlistDesk desk;
  private final ReadersZones zones;
  private final Clock clock;

  WaitlistController(WaitlistDesk desk, ReadersZones zones, Clock clock) {
    this.desk = desk;
    this.zones = zones;
    this.clock = clock;
  }

  record WaitlistRequest(
      @Schema(description = "Earliest start; now unless given") @Nullable Instant from,
      @Schema(description = "Latest end, at most 62 days after `from`") @NotNull Instant to,
      @Schema(description = "Minutes; one of the mentor's durations") @NotNull @Positive
          Integer duration,
      @Schema(description = "Zone of the candidate, for the offer; the account's unless given")
          @Nullable
          @ZoneName
          String timezone) {}

  /**
   * @param duration minutes
   */
  record WaitlistView(
      UUID mentorId, Instant from, Instant to, long duration, String timezone, Instant joinedAt) {

    static WaitlistView of(WaitlistEntry entry) {
      return new WaitlistView(
          entry.mentorId(),
          entry.window().start(),
          entry.window().end(),
          entry.length().toMinutes(),
          entry.zone().getId(),
          entry.joinedAt());
    }
  }

  record JoinedWaitlist(boolean success, WaitlistView waitlist) {}

  @Operation(
      summary = "Wait for a slot of a mentor",
      description =
          "A slot that is free inside the window is offered to one person after another, first come "
              + "first: it is held for that person for a while (see `waitlist.offered.v1`), to be "
              + "booked with `holdId`. An offer ends the waiting, whatever becomes of it; a slot "
              + "that is not taken goes to the next. 409 ALREADY_WAITING for a second wish.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<JoinedWaitlist> join(
      @PathVariable UUID mentorId, @Valid @RequestBody WaitlistRequest request, CurrentUser user) {
    Duration length = Duration.ofMinutes(request.duration());
    ZoneId zone = ZoneId.of(zones.of(user, request.timezone()));
    var wanted = new Join(mentorId, user.id(), window(request, length), length, zone);
    return switch (desk.join(wanted)) {
      case Joining.Joined(WaitlistEntry entry) ->
          ResponseEntity.created(URI.create("/api/mentors/" + mentorId + "/waitlist"))
              .body(new JoinedWaitlist(true, WaitlistView.of(entry)));
      case Joining.NoSuchMentor() -> throw Problem.notFound("mentor").asException();
      case Joining.OwnProfile() ->
          throw refused("mentorId", "OWN_PROFILE", "must not be your own profile", mentorId)
              .asException();
      case Joining.DurationNotOffered() ->
          throw refused(
                  "duration",
                  "DURATION_NOT_OFFERED",
                  "is not offered by this mentor",
                  request.duration())
              .asException();
      case Joining.AlreadyWaiting() ->
          throw Problem.conflict("You wait for this mentor already.")
              .reason("ALREADY_WAITING")
              .asException();
    };
  }

  @Operation(summary = "What one waits for, until it is offered")
  @GetMapping
  WaitlistView find(@PathVariable UUID mentorId, CurrentUser user) {
    return desk.find(mentorId, user.id())
        .map(WaitlistView::of)
        .orElseThrow(() -> Problem.notFound("waitlist entry").asException());
  }

  @Operation(summary = "Wait no longer")
  @ApiResponse(responseCode = "204", description = "No content")
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable UUID mentorId, CurrentUser user) {
    if (!desk.leave(mentorId, user.id())) {
      throw Problem.notFound("waitlist entry").asException();
    }
  }

  private TimeSpan window(WaitlistRequest request, Duration length) {
    Instant now = clock.instant();
    Instant from = request.from() == null || request.from().isBefore(now) ? now : request.from();
    if (from.plus(length).isAfter(request.to())) {
      throw refused("to", "WINDOW_TOO_SHORT", "must leave time for a session", request.to())
          .asException();
    }
    if (Duration.between(from, request.to()).compareTo(LONGEST_WINDOW) > 0) {
      throw refused("to", "WINDOW_TOO_LONG", "must be at most 62 days after from", request.to())
          .asException();
    }
    return new TimeSpan(from, request.to());
  }
}
