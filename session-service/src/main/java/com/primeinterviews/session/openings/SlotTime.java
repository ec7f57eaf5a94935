package com.primeinterviews.session.openings;

import com.primeinterviews.session.calendar.TimeSpan;

/**
 * What a one-off slot says.
 *
 * @param available true: open; false: closed
 */
public record SlotTime(TimeSpan span, boolean available) {}
