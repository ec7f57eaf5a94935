package com.primeinterviews.session.series.web;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.web.ZoneName;
import com.primeinterviews.session.booking.web.BookSessionRequest;
import com.primeinterviews.session.booking.web.OneLine;
import com.primeinterviews.session.calendar.web.PlacementRefusals;
import com.primeinterviews.session.people.ReadersZones;
import com.primeinterviews.session.series.BookSeries;
import com.primeinterviews.session.series.Frequency;
import com.primeinterviews.session.series.SeriesMode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking, and how often it shall be repeated. */
record SeriesRequest(
    @NotNull UUID mentorId,
    @Schema(example = "System Design") @NotNull @OneLine @Size(max = 100) String sessionType,
    @Schema(description = "Start of the first session") @NotNull Instant scheduledAt,
    @Schema(description = "Minutes; one of the mentor's durations") @NotNull @Positive
        Integer duration,
    @Schema(allowableValues = {"video", "audio", "in-person"}) @NotNull String meetingType,
    @Schema(allowableValues = {"weekly", "biweekly"}) @NotNull String frequency,
    @Schema(description = "How many sessions, the first included")
        @NotNull
        @Min(BookSeries.FEWEST)
        @Max(BookSeries.MOST)
        Integer count,
    @Schema(
            allowableValues = {"all_or_nothing", "skip_conflicts"},
            defaultValue = "all_or_nothing")
        @Nullable String mode,
    @Nullable Boolean recordSession,
    @Nullable @Size(max = 2000) String specialRequests,
    @Schema(description = "Where invitations go; the account's address unless given")
        @Nullable
        @Email
        @Size(min = 3, max = 254)
        String participantEmail,
    @Schema(description = "The account's name unless given") @Nullable @OneLine @Size(max = 200)
        String participantName,
    @Schema(description = "Zone of the candidate, for invitations; the account's unless given")
        @Nullable
        @ZoneName
        String timezone) {

  BookSeries toCommand(CurrentUser user, ReadersZones zones) {
    var first =
        new BookSessionRequest(
                mentorId,
                sessionType,
                scheduledAt,
                duration,
                meetingType,
                recordSession,
                specialRequests,
                null,
                participantEmail,
                participantName,
                timezone,
                null)
            .toCommand(user, zones);
    return new BookSeries(first.inSeries(Ids.newId()), repeated(), count, wantedMode());
  }

  private Frequency repeated() {
    return Frequency.fromWire(frequency)
        .orElseThrow(
            () ->
                PlacementRefusals.refused(
                        "frequency", "UNKNOWN_FREQUENCY", "must be weekly or biweekly", frequency)
                    .asException());
  }

  private SeriesMode wantedMode() {
    if (mode == null) {
      return SeriesMode.ALL_OR_NOTHING;
    }
    return SeriesMode.fromWire(mode)
        .orElseThrow(
            () ->
                PlacementRefusals.refused(
                        "mode", "UNKNOWN_MODE", "must be all_or_nothing or skip_conflicts", mode)
                    .asException());
  }
}
