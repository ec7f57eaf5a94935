package com.primeinterviews.session.calendar;

/**
 * Time a person cannot be booked in.
 *
 * @param span what happens in it
 * @param blocked the same with its buffers, as they were when it was taken
 * @param countsTowardsLimits true for sessions the person holds as mentor
 */
record TakenTime(TimeSpan span, TimeSpan blocked, boolean countsTowardsLimits) {}
