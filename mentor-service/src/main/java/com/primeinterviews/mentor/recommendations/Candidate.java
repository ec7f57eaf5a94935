package com.primeinterviews.mentor.recommendations;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A mentor who may be recommended.
 *
 * @param standing the rating, drawn towards the middle while few have said anything
 * @param soon whether a slot is open in the next days
 */
record Candidate(
    UUID id,
    List<String> skills,
    List<String> languages,
    BigDecimal rating,
    int reviewCount,
    double standing,
    boolean soon) {}
