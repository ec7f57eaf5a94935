package com.primeinterviews.session.busy.ics;

/**
 * How much is left to be done for one document. What an event costs is estimated before it is
 * worked out, so that no rule, however written, keeps the reader busy.
 */
final class Work {

  private long steps;
  private int times;

  Work(IcsLimits limits) {
    this.steps = limits.steps();
    this.times = limits.times();
  }

  void spend(double estimated) {
    if (estimated > steps) {
      throw UnfitCalendarException.tooMuch("repetitions");
    }
    steps -= (long) estimated;
  }

  void spendOneTime() {
    if (--times < 0) {
      throw UnfitCalendarException.tooMuch("times");
    }
  }
}
