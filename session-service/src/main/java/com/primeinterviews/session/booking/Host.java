package com.primeinterviews.session.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * With whom the session is.
 *
 * @param mentorId the mentor's profile
 * @param userId the mentor's account
 * @param zone zone of the mentor's calendar when it was booked
 */
@Embeddable
public record Host(
    @Column(name = "mentor_id") UUID mentorId,
    @Column(name = "host_id") UUID userId,
    @Column(name = "host_zone") String zone) {}
