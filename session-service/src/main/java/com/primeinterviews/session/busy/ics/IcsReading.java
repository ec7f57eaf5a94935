package com.primeinterviews.session.busy.ics;

import com.primeinterviews.session.calendar.TimeSpan;
import java.util.List;

/** What came of reading an iCalendar document. */
public sealed interface IcsReading {

  /**
   * @param spans disjoint, ascending
   */
  record BusyTimes(List<TimeSpan> spans) implements IcsReading {}

  record Unfit(Flaw flaw) implements IcsReading {}

  /** What is wrong with a document. */
  enum Flaw {
    /** It is no iCalendar, or not all of it can be understood. */
    MALFORMED,
    /** It has more events or repetitions than are looked at. */
    TOO_MANY_TIMES
  }
}
