package com.primeinterviews.session.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A set of instants, kept as disjoint spans: what overlaps or touches is joined, so that hours
 * until midnight and hours from midnight are one stretch. Questions cost O(log n).
 */
final class TimeSpans {

  private final NavigableMap<Instant, Instant> endByStart = new TreeMap<>();

  TimeSpans(Collection<TimeSpan> spans) {
    spans.stream().sorted(Comparator.comparing(TimeSpan::start)).forEach(this::join);
  }

  private void join(TimeSpan span) {
    var last = endByStart.lastEntry();
    if (last == null || last.getValue().isBefore(span.start())) {
      endByStart.put(span.start(), span.end());
    } else if (last.getValue().isBefore(span.end())) {
      endByStart.put(last.getKey(), span.end());
    }
  }

  /** Whether all of the span lies inside. */
  boolean cover(TimeSpan span) {
    var stretch = endByStart.floorEntry(span.start());
    return stretch != null && !stretch.getValue().isBefore(span.end());
  }

  /** Whether any of the span lies inside. */
  boolean touch(TimeSpan span) {
    var stretch = endByStart.lowerEntry(span.end());
    return stretch != null && stretch.getValue().isAfter(span.start());
  }

  List<TimeSpan> asList() {
    return endByStart.entrySet().stream()
        .map(stretch -> new TimeSpan(stretch.getKey(), stretch.getValue()))
        .toList();
  }
}
