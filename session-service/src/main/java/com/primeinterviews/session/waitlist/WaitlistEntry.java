package com.primeinterviews.session.waitlist;

import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Somebody waits for a slot.
 *
 * @param window in which the session shall start and end
 * @param zone in which the candidate reads times
 */
public record WaitlistEntry(
    UUID mentorId,
    UUID candidateId,
    TimeSpan window,
    Duration length,
    ZoneId zone,
    Instant joinedAt) {}
