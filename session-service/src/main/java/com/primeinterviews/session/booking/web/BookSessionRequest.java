package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.web.ZoneName;
import com.primeinterviews.session.booking.BookSession;
import com.primeinterviews.session.booking.Candidate;
import com.primeinterviews.session.booking.MeetingType;
import com.primeinterviews.session.booking.Wish;
import com.primeinterviews.session.people.ReadersZones;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking as spec 003 §4 sends it. */
public record BookSessionRequest(
    @NotNull UUID mentorId,
    @Schema(example = "System Design") @NotNull @OneLine @Size(max = 100) String sessionType,
    @NotNull Instant scheduledAt,
    @Schema(description = "Minutes; one of the mentor's durations") @NotNull @Positive
        Integer duration,
    @Schema(allowableValues = {"video", "audio", "in-person"}) @NotNull String meetingType,
    @Nullable Boolean recordSession,
    @Nullable @Size(max = 2000) String specialRequests,
    @Schema(description = "Accepted and ignored: the server makes the link")
        @Nullable
        @Size(max = 2000)
        String meetingLink,
    @Schema(description = "Where the invitation goes; the account's address unless given")
        @Nullable
        @Email
        @Size(min = 3, max = 254)
        String participantEmail,
    @Schema(description = "The account's name unless given") @Nullable @OneLine @Size(max = 200)
        String participantName,
    @Schema(description = "Zone of the candidate, for invitations; the account's unless given")
        @Nullable
        @ZoneName
        String timezone,
    @Schema(description = "A hold of exactly this mentor, start and duration")
        @Nullable UUID holdId) {

  public BookSession toCommand(CurrentUser user, ReadersZones zones) {
    var candidate =
        new Candidate(
            user.id(),
            participantName == null ? user.name() : participantName,
            participantEmail == null ? user.email() : participantEmail,
            zones.of(user, timezone));
    var wish =
        new Wish(sessionType, meeting(), Boolean.TRUE.equals(recordSession), specialRequests);
    return new BookSession(
        mentorId, candidate, wish, scheduledAt, Duration.ofMinutes(duration), holdId);
  }

  private MeetingType meeting() {
    return MeetingType.fromWire(meetingType)
        .orElseThrow(
            () ->
                Problem.invalid(
                        "meetingType",
                        "UNKNOWN_MEETING_TYPE",
                        "must be one of "
                            + Arrays.stream(MeetingType.values())
                                .map(MeetingType::wireName)
                                .toList(),
                        meetingType)
                    .reason("UNKNOWN_MEETING_TYPE")
                    .detail("field", "meetingType")
                    .asException());
  }
}
