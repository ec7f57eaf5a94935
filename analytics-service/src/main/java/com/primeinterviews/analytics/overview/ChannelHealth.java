package com.primeinterviews.analytics.overview;

/**
 * How deliveries over one channel went.
 *
 * @param durationMs from queueing to hand-over, summed over the successes
 */
public record ChannelHealth(String channel, int succeeded, int failed, long durationMs) {}
