package com.primeinterviews.session.hold.web;

import static com.primeinterviews.session.calendar.web.PlacementRefusals.againstRules;
import static com.primeinterviews.session.calendar.web.PlacementRefusals.refused;
import static com.primeinterviews.session.calendar.web.PlacementRefusals.taken;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.hold.Hold;
import com.primeinterviews.session.hold.HoldDesk;
import com.primeinterviews.session.hold.HoldDesk.HoldSlot;
import com.primeinterviews.session.hold.Holding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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

@Tag(name = "Holds")
@RestController
@Access(value = Role.CANDIDATE, owner = "self")
@RequestMapping("/api/slots/holds")
class HoldController {

  private static final Duration SOON = Duration.ofSeconds(2);

  /** A hold is never changed: it is booked, let go, or expires. */
  private static final long ONLY_VERSION = 1;

  private final HoldDesk desk;

  HoldController(HoldDesk desk) {
    this.desk = desk;
  }

  record HoldRequest(
      @NotNull UUID mentorId,
      @NotNull Instant start,
      @Schema(description = "Minutes; one of the mentor's durations") @NotNull @Positive
          Integer duration) {

    HoldSlot by(CurrentUser user) {
      return new HoldSlot(mentorId, user.id(), start, Duration.ofMinutes(duration));
    }
  }

  /**
   * @param duration minutes
   * @param expiresAt from when on it keeps nothing
   */
  record HoldView(
      UUID id, UUID mentorId, Instant start, Instant end, long duration, Instant expiresAt) {

    static HoldView of(Hold hold) {
      return new HoldView(
          hold.id(),
          hold.mentorId(),
          hold.startsAt(),
          hold.endsAt(),
          hold.length().toMinutes(),
          hold.expiresAt());
    }
  }

  record HeldSlot(boolean success, HoldView hold) {}

  @Operation(
      summary = "Keep a slot for a few minutes, to be booked with its id as `holdId`",
      description =
          "Refused like a booking: 409 with the nearest alternatives when the slot is taken, 422 "
              + "naming field and rule. 409 HOLD_LIMIT when the candidate holds too many slots.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<HeldSlot> hold(@Valid @RequestBody HoldRequest request, CurrentUser user) {
    HoldSlot wanted = request.by(user);
    return switch (desk.hold(wanted)) {
      case Holding.Held(Hold hold) ->
          ResponseEntity.created(URI.create("/api/slots/holds/" + hold.id()))
              .eTag(EntityTag.of(ONLY_VERSION))
              .body(new HeldSlot(true, HoldView.of(hold)));
      case Holding.NoSuchMentor() -> throw Problem.notFound("mentor").asException();
      case Holding.OwnProfile() ->
          throw refused(
                  "mentorId", "OWN_PROFILE", "must not be your own profile", wanted.mentorId())
              .asException();
      case Holding.AgainstRules(var why) ->
          throw againstRules(why.rule(), "start", wanted.start(), wanted.length()).asException();
      case Holding.SlotTaken(var why) -> throw taken(why).asException();
      case Holding.TooMany(int most) ->
          throw Problem.conflict("You hold as many slots as one may.")
              .reason("HOLD_LIMIT")
              .detail("limit", most)
              .asException();
      case Holding.TooBusy() ->
          throw Problem.unavailable("Many are booking this mentor right now.", SOON).asException();
    };
  }

  @Operation(summary = "A hold of one's own, until it expires")
  @GetMapping("/{id}")
  ResponseEntity<HoldView> find(@PathVariable UUID id, CurrentUser user) {
    Hold hold = desk.find(id, user.id()).orElseThrow(() -> Problem.notFound("hold").asException());
    return ResponseEntity.ok().eTag(EntityTag.of(ONLY_VERSION)).body(HoldView.of(hold));
  }

  @Operation(summary = "Let a held slot go")
  @ApiResponse(responseCode = "204", description = "No content")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable UUID id, CurrentUser user) {
    if (!desk.release(id, user.id())) {
      throw Problem.notFound("hold").asException();
    }
  }
}
