package com.primeinterviews.e2e.bench;

import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Candidates who book one half hour after the other as fast as they are answered, each with a
 * mentor of their own, so that nobody is refused and only the booking is measured.
 */
final class BookingLoad {

  private static final Duration SLOT = Duration.ofMinutes(30);

  private final List<Pair> pairs;

  private BookingLoad(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /**
   * @param failed answers other than 201, by status
   */
  record Result(
      double perSecond,
      double p50Millis,
      double p99Millis,
      int booked,
      Map<Integer, Integer> failed) {}

  private record Pair(Person candidate, OpenMentor mentor, Instant first, AtomicInteger slots) {

    int book() {
      Instant start = first.plus(SLOT.multipliedBy(slots.getAndIncrement()));
      return mentor.isBookedBy(candidate, start).status();
    }
  }

  static BookingLoad prepared(Suite suite, int connections) {
    Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(2, ChronoUnit.DAYS);
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < connections; i++) {
      var mentor =
          OpenMentor.published(Person.mentor(suite, "Mentor", "No" + i, "UTC"), "UTC")
              .openingCalendar("UTC");
      var candidate = Person.candidate(suite, "Candidate", "No" + i, "UTC");
      pairs.add(new Pair(candidate, mentor, first, new AtomicInteger()));
    }
    return new BookingLoad(List.copyOf(pairs));
  }

  Result run(Duration time) {
    var nanos = new ConcurrentLinkedQueue<Long>();
    var failed = new ConcurrentSkipListMap<Integer, Integer>();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Pair pair : pairs) {
        threads.execute(
            () -> {
              while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                int status = pair.book();
                if (status == 201) {
                  nanos.add(System.nanoTime() - sent);
                } else {
                  failed.merge(status, 1, Integer::sum);
                }
              }
            });
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Result(
        sorted.length / seconds,
        millisAt(sorted, 0.50),
        millisAt(sorted, 0.99),
        sorted.length,
        failed);
  }

  private static double millisAt(long[] sorted, double quantile) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * quantile))] / 1e6;
  }
}
