package com.primeinterviews.auth.clients;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * @param score 0 to 100
 */
public record AssessedSkill(String skill, BigDecimal score, Instant assessedAt) {}
