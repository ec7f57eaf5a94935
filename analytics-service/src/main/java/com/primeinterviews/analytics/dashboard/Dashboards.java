package com.primeinterviews.analytics.dashboard;

import com.primeinterviews.analytics.sessions.TrackedSessions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a person's dashboard together from the counters; six statements, whoever asks. */
@Component
public class Dashboards {

  private static final int UPCOMING = 10;
  private static final int ACTIVITIES = 20;

  private final HomeZones zones;
  private final MonthlyProgress progress;
  private final AssessedSkills skills;
  private final TrackedSessions sessions;
  private final Activities activities;
  private final Clock clock;

  Dashboards(
      HomeZones zones,
      MonthlyProgress progress,
      AssessedSkills skills,
      TrackedSessions sessions,
      Activities activities,
      Clock clock) {
    this.zones = zones;
    this.progress = progress;
    this.skills = skills;
    this.sessions = sessions;
    this.activities = activities;
    this.clock = clock;
  }

  /** Empty when nothing has been heard of that person. */
  @Transactional(readOnly = true)
  public Optional<Dashboard> known(UUID userId) {
    return zones.of(userId).map(zone -> assemble(userId, zone));
  }

  /** For someone who is known to exist: empty figures as long as nothing has been heard. */
  @Transactional(readOnly = true)
  public Dashboard of(UUID userId) {
    return assemble(userId, zones.of(userId).orElse(ZoneOffset.UTC));
  }

  private Dashboard assemble(UUID userId, ZoneId zone) {
    Instant now = clock.instant();
    return Dashboard.of(
        progress.of(userId),
        skills.latest(userId),
        skills.byMonth(userId, zone),
        YearMonth.from(now.atZone(zone)),
        sessions.ahead(userId, now, UPCOMING),
        activities.latest(userId, ACTIVITIES));
  }
}
