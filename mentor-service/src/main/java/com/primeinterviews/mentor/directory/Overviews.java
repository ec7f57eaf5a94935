package com.primeinterviews.mentor.directory;

import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Totals and facets of searches. Those of a broad search read a good part of the directory and look
 * the same a minute later: they are counted once for all who ask, and again before they grow old
 * while somebody asks. Those of any other search are counted for each request.
 *
 * <p>See {@code docs/decisions/0007-counts-of-broad-searches-are-shared.md}.
 */
@Component
class Overviews {

  /** From so many mentors found a search is broad. */
  static final int BROAD = 5_000;

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration OLDEST = Duration.ofMinutes(3);
  private static final int MOST = 200;
  private static final int RECOUNTED_AT_ONCE = 20;

  private static final Search ALL =
      new Search(
          new MentorFilter(
              List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, null),
          null);

  private record Search(MentorFilter filter, @Nullable String text) {}

  private record Counted(Overview overview, Instant at) {

    boolean isOlderThan(Duration age, Instant now) {
      return at.plus(age).isBefore(now);
    }
  }

  private final Map<Search, Counted> broad = new ConcurrentHashMap<>();
  private final Set<Search> asked = ConcurrentHashMap.newKeySet();
  private final FacetCounter facets;
  private final Clock clock;

  Overviews(FacetCounter facets, Clock clock) {
    this.facets = facets;
    this.clock = clock;
  }

  /**
   * @param filter with skills by their canonical names
   * @param text what the search text became, null when there is none
   */
  Overview of(MentorFilter filter, @Nullable String text) {
    var search = new Search(filter, text);
    var counted = broad.get(search);
    if (counted == null || counted.isOlderThan(OLDEST, clock.instant())) {
      return count(search);
    }
    asked.add(search);
    return counted.overview();
  }

  private Overview count(Search search) {
    var now = clock.instant();
    var overview = facets.count(new Conditions(search.filter(), search.text(), now));
    if (overview.total() < BROAD) {
      broad.remove(search);
    } else if (broad.size() < MOST || broad.containsKey(search)) {
      broad.put(search, new Counted(overview, now));
    }
    return overview;
  }

  /** What everybody asks for first is always there. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void countAll() {
    count(ALL);
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void recount() {
    var now = clock.instant();
    broad.values().removeIf(counted -> counted.isOlderThan(OLDEST, now));
    asked.retainAll(broad.keySet());
    broad.entrySet().stream()
        .filter(entry -> asked.contains(entry.getKey()))
        .filter(entry -> entry.getValue().isOlderThan(FRESH, now))
        .sorted(Comparator.comparing(entry -> entry.getValue().at()))
        .limit(RECOUNTED_AT_ONCE)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(
            search -> {
              asked.remove(search);
              count(search);
            });
  }
}
