package com.primeinterviews.session.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who booked.
 *
 * @param id the account
 * @param name as the mentor shall read it
 * @param email where the invitation goes
 * @param zone in which the candidate reads times
 */
@Embeddable
public record Candidate(
    @Column(name = "candidate_id") UUID id,
    @Column(name = "candidate_name") String name,
    @Column(name = "candidate_email") String email,
    @Column(name = "candidate_zone") String zone) {}
