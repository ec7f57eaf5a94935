package com.primeinterviews.analytics;

import static java.util.stream.Collectors.groupingBy;

import com.primeinterviews.analytics.sessions.SessionFactKind;
import com.primeinterviews.analytics.sessions.SessionFacts.Told;
import com.primeinterviews.analytics.sessions.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The counters as someone would count them who holds all events in hand, and knows no others. */
final class Recount {

  /** The person moved to another zone. */
  record Moved(ZoneId zone, long version) {}

  private final Map<YearMonth, int[]> months = new TreeMap<>();
  private final Map<String, Integer> quarters = new TreeMap<>();

  Recount(Set<Told> told, Set<Moved> moves) {
    ZoneId zone =
        moves.stream()
            .max(Comparator.comparing(Moved::version))
            .map(Moved::zone)
            .orElse(ZoneOffset.UTC);
    told.stream()
        .collect(groupingBy(event -> event.fact().sessionId()))
        .values()
        .forEach(events -> count(events, zone));
  }

  /** Sessions, completed ones and minutes by month. */
  Map<YearMonth, int[]> months() {
    return months;
  }

  /** Sessions by quarter and status; the answers and their seconds likewise. */
  Map<String, Integer> quarters() {
    return quarters;
  }

  private void count(Collection<Told> events, ZoneId zone) {
    var latest = events.stream().map(Told::fact).max(Comparator.comparing(fact -> fact.version()));
    var fact = latest.orElseThrow();
    boolean completed = fact.status() == SessionStatus.COMPLETED;
    int[] month =
        months.computeIfAbsent(YearMonth.from(fact.scheduledAt().atZone(zone)), name -> new int[3]);
    month[0]++;
    month[1] += completed ? 1 : 0;
    month[2] += completed ? fact.duration() : 0;

    for (Told booking : events) {
      if (booking.kind() == SessionFactKind.BOOKED) {
        countInQuarter(events, booking.fact().occurredAt(), fact.status());
      }
    }
  }

  private void countInQuarter(Collection<Told> events, Instant booked, SessionStatus status) {
    long seconds = booked.getEpochSecond();
    String quarter = Instant.ofEpochSecond(seconds - seconds % 900) + " ";
    quarters.merge(quarter + status.wireName(), 1, Integer::sum);
    for (Told event : events) {
      if (event.fact().previousStatus() == SessionStatus.PENDING
          && event.fact().status() == SessionStatus.CONFIRMED) {
        long taken = Duration.between(booked, event.fact().occurredAt()).toSeconds();
        quarters.merge(quarter + "answered", 1, Integer::sum);
        quarters.merge(quarter + "answer_seconds", (int) taken, Integer::sum);
      }
    }
  }
}
