package com.primeinterviews.session.busy;

import com.primeinterviews.session.busy.BusyReading.NotRead;
import com.primeinterviews.session.calendar.HomeZones;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads sources that are due. Every instance sweeps; each source is claimed for a while, since no
 * transaction may wait for a server elsewhere, and a few are read at once beside the sweep, so that
 * a slow one holds up neither the others nor other sweeps.
 */
@Component
class BusySweep {

  private static final Logger log = LoggerFactory.getLogger(BusySweep.class);

  /** Longer than a reading can take. */
  private static final Duration IN_HAND = Duration.ofMinutes(3);

  private final BusySources sources;
  private final BusyReader reader;
  private final BusyImport imports;
  private final HomeZones zones;
  private final Clock clock;
  private final Semaphore free;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  BusySweep(
      BusySources sources,
      BusyReader reader,
      BusyImport imports,
      HomeZones zones,
      BusySettings settings,
      Clock clock) {
    this.sources = sources;
    this.reader = reader;
    this.imports = imports;
    this.zones = zones;
    this.clock = clock;
    this.free = new Semaphore(settings.atOnce());
  }

  @Scheduled(
      initialDelayString = "${prime.session.busy.look-every:2s}",
      fixedDelayString = "${prime.session.busy.look-every:2s}")
  void readDue() {
    int places = free.availablePermits();
    if (places == 0) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (BusySource source : sources.claimDue(now, now.plus(IN_HAND), places)) {
      free.acquireUninterruptibly();
      threads.execute(
          () -> {
            try {
              read(source);
            } finally {
              free.release();
            }
          });
    }
  }

  private void read(BusySource source) {
    try {
      ZoneId home = zones.of(source.ownerId());
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      imports.take(source, readingOf(source, home, now), home, now);
    } catch (RuntimeException e) {
      log.warn("Busy times of source {} were not imported", source.id(), e);
    }
  }

  private BusyReading readingOf(BusySource source, ZoneId home, Instant now) {
    try {
      return reader.read(source, home, now);
    } catch (RuntimeException e) {
      // The class alone: a message may quote the address, which is a secret.
      log.warn("Busy source {} was not read: {}", source.id(), e.getClass().getName());
      return new NotRead(BusyFailure.INTERNAL_ERROR);
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
