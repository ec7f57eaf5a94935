package com.primeinterviews.session.busy.ics;

/**
 * How much of a document is looked at before it is refused as a whole.
 *
 * @param components events, zones and whatever else is nested in them
 * @param steps candidates for repetitions that are worked out
 * @param times busy times that come out of it
 */
record IcsLimits(int components, long steps, int times) {

  static final IcsLimits USUAL = new IcsLimits(20_000, 500_000, 10_000);
}
