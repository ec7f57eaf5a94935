package com.primeinterviews.session.booking;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another time for a session.
 *
 * @param answerBy until when the mentor may leave it unanswered, if it needs an answer
 */
record Move(Instant start, Duration length, @Nullable String reason, Instant answerBy) {}
