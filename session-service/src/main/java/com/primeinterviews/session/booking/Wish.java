package com.primeinterviews.session.booking;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate wants of a session.
 *
 * @param sessionType what it is about, for example "System Design"
 * @param recordSession whether the candidate asks for a recording
 */
@Embeddable
public record Wish(
    String sessionType,
    @Enumerated(EnumType.STRING) MeetingType meetingType,
    boolean recordSession,
    @Nullable String specialRequests) {}
