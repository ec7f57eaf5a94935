package com.primeinterviews.session.busy.ics;

import java.io.Serial;

/** Ends the reading of a document; told as {@link IcsReading.Unfit}. */
final class UnfitCalendarException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final IcsReading.Flaw flaw;

  UnfitCalendarException(IcsReading.Flaw flaw, String why) {
    super(why);
    this.flaw = flaw;
  }

  static UnfitCalendarException malformed(String why) {
    return new UnfitCalendarException(IcsReading.Flaw.MALFORMED, why);
  }

  static UnfitCalendarException tooMuch(String why) {
    return new UnfitCalendarException(IcsReading.Flaw.TOO_MANY_TIMES, why);
  }

  IcsReading.Flaw flaw() {
    return flaw;
  }
}
