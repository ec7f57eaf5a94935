package com.primeinterviews.session.busy;

import com.primeinterviews.session.busy.BusyReading.NotRead;
import com.primeinterviews.session.busy.BusyReading.Unchanged;
import com.primeinterviews.session.busy.BusyReading.Whole;
import com.primeinterviews.session.busy.BusySource.LastReading;
import com.primeinterviews.session.busy.BusySource.Trouble;
import com.primeinterviews.session.busy.seal.Vault;
import com.primeinterviews.session.calendar.CalendarChanges;
import com.primeinterviews.session.calendar.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what was read into the calendar. A source that could not be read keeps the busy times it
 * had, each until it has passed: what is not known to be free stays closed.
 */
@Component
class BusyImport {

  private static final double JITTER = 0.1;

  private final BusySources sources;
  private final BusyTimes times;
  private final CalendarChanges changes;
  private final Vault vault;
  private final BusySettings settings;

  BusyImport(
      BusySources sources,
      BusyTimes times,
      CalendarChanges changes,
      Vault vault,
      BusySettings settings) {
    this.sources = sources;
    this.times = times;
    this.changes = changes;
    this.vault = vault;
    this.settings = settings;
  }

  /** Nothing happens when the source was removed meanwhile, or is in other hands. */
  @Transactional
  public void take(BusySource source, BusyReading reading, ZoneId home, Instant now) {
    if (!sources.lockClaimed(source)) {
      return;
    }
    switch (reading) {
      case Whole whole -> {
        replace(source, whole.times(), now);
        sources.remember(source.id(), new LastReading(now, home.getId(), whole.validators()));
        sources.succeeded(source.id(), now, next(now));
      }
      case Unchanged() -> sources.succeeded(source.id(), now, next(now));
      case NotRead failed ->
          sources.failed(source.id(), trouble(source, failed, now), next(source, failed, now));
    }
    if (!vault.isCurrent(source.secret())) {
      String name = BusySource.sealedAs(source.id());
      sources.reseal(source.id(), vault.seal(name, vault.open(name, source.secret())));
    }
  }

  /**
   * The calendar is locked, and others are told, only when some time ahead is another than before.
   */
  private void replace(BusySource source, List<TimeSpan> read, Instant now) {
    if (!ahead(times.from(source.id()), now).equals(ahead(read, now))) {
      changes.change(
          source.ownerId(),
          () -> {
            times.replace(source, read);
            return source;
          });
    }
  }

  private static List<TimeSpan> ahead(List<TimeSpan> spans, Instant now) {
    var future = new TimeSpan(now, Instant.MAX);
    return spans.stream().filter(future::overlaps).map(span -> span.within(future)).toList();
  }

  private static Trouble trouble(BusySource source, NotRead failed, Instant now) {
    var before = source.trouble();
    return before == null
        ? new Trouble(failed.why(), now, 1)
        : new Trouble(failed.why(), before.since(), before.failures() + 1);
  }

  private Instant next(Instant now) {
    return now.plus(spread(settings.refreshEvery()));
  }

  private Instant next(BusySource source, NotRead failed, Instant now) {
    Duration pause = spread(settings.pauseAfter(trouble(source, failed, now).failures()));
    Duration asked = failed.retryAfter();
    return now.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
  }

  /** So that sources which were added, or failed, together do not come back together. */
  private static Duration spread(Duration pause) {
    double factor = 1 + JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (pause.toMillis() * factor));
  }
}
