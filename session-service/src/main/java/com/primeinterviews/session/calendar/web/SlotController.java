package com.primeinterviews.session.calendar.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.platform.web.ZoneName;
import com.primeinterviews.session.calendar.Availability;
import com.primeinterviews.session.calendar.AvailabilityDesk;
import com.primeinterviews.session.calendar.SlotFinder;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.web.TimeParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
class SlotController {

  /** 31 days, one of which may be longer because the clock is put back. */
  private static final Duration LONGEST_RANGE = Duration.ofDays(31).plusHours(2);

  private static final Duration USUAL_RANGE = Duration.ofDays(14);

  private final AvailabilityDesk availabilities;
  private final SlotFinder slots;
  private final Clock clock;

  SlotController(AvailabilityDesk availabilities, SlotFinder slots, Clock clock) {
    this.availabilities = availabilities;
    this.slots = slots;
    this.clock = clock;
  }

  record FreeSlots(UUID mentorId, String timezone, long duration, List<FreeSlot> slots) {}

  /**
   * @param localStart the start as the clock of the asked zone shows it, with its offset
   */
  record FreeSlot(Instant start, Instant end, OffsetDateTime localStart) {}

  @Operation(
      summary = "Free slots of a mentor",
      description =
          "Slots that start from `from` (default: now) until before `to` (default: 14 days later), "
              + "at most 31 days. Both are instants, or dates in `timezone`. `duration` must be one "
              + "the mentor offers (default: the shortest); `timezone` is the mentor's unless given.")
  @Access(everyone = true)
  @GetMapping("/api/mentors/{mentorId}/slots")
  FreeSlots free(
      @PathVariable UUID mentorId,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable Integer duration,
      @RequestParam(required = false) @Nullable @ZoneName String timezone) {
    Availability availability =
        availabilities
            .find(mentorId)
            .orElseThrow(() -> Problem.notFound("mentor").asException())
            .availability();
    ZoneId zone = timezone == null ? availability.hours().timezone() : ZoneId.of(timezone);
    Duration length = length(duration, availability);
    TimeSpan asked = range(from, to, zone);
    return new FreeSlots(
        mentorId,
        zone.getId(),
        length.toMinutes(),
        slots.free(mentorId, asked, length).stream().map(slot -> view(slot, zone)).toList());
  }

  private static FreeSlot view(TimeSpan slot, ZoneId zone) {
    return new FreeSlot(slot.start(), slot.end(), slot.start().atZone(zone).toOffsetDateTime());
  }

  private static Duration length(@Nullable Integer minutes, Availability availability) {
    var offered = availability.rules().durations();
    if (minutes == null) {
      return availability.rules().shortestDuration();
    }
    Duration length = Duration.ofMinutes(minutes);
    if (!offered.contains(length)) {
      throw Problem.invalid(
              "duration", "DURATION_NOT_OFFERED", "is not offered by this mentor", minutes)
          .reason("DURATION_NOT_OFFERED")
          .detail("offered", offered.stream().map(Duration::toMinutes).toList())
          .asException();
    }
    return length;
  }

  private TimeSpan range(@Nullable String fromText, @Nullable String toText, ZoneId zone) {
    Instant from = TimeParameter.from(fromText, zone);
    Instant start = from == null ? clock.instant() : from;
    Instant to = TimeParameter.to(toText, zone);
    Instant end = to == null ? start.plus(USUAL_RANGE) : to;
    if (!start.isBefore(end)) {
      throw Problem.invalid("to", "EMPTY_RANGE", "must be after from", toText)
          .reason("EMPTY_RANGE")
          .asException();
    }
    if (Duration.between(start, end).compareTo(LONGEST_RANGE) > 0) {
      throw Problem.invalid("to", "RANGE_TOO_LONG", "must be at most 31 days after from", toText)
          .reason("RANGE_TOO_LONG")
          .asException();
    }
    return new TimeSpan(start, end);
  }
}
