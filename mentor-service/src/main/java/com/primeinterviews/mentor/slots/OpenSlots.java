package com.primeinterviews.mentor.slots;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When mentors can be booked next, as session-service last told. Good for showing and searching;
 * whether a slot is really free is decided where it is booked.
 */
@Component
public class OpenSlots {

  private static final int OVERDUE_AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  OpenSlots(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes the row that every order by next slot needs; until told otherwise nothing is open. */
  public void expectFrom(UUID mentorId) {
    jdbc.sql("insert into slot_outlook (mentor_id) values (:mentor) on conflict do nothing")
        .param("mentor", mentorId)
        .update();
  }

  /**
   * Replaces what was known about a mentor.
   *
   * @return false when this is not newer than what is known, or the mentor is not one of ours
   */
  @Transactional
  public boolean replace(UUID mentorId, long version, List<Instant> starts) {
    // Locks the row as well: two tellings about one mentor take effect one after the other.
    int newer =
        jdbc.sql(
                """
                update slot_outlook set version = :version
                where mentor_id = :mentor and version < :version
                """)
            .param("mentor", mentorId)
            .param("version", version)
            .update();
    if (newer == 0) {
      return false;
    }
    var slots = starts.stream().map(Timestamp::from).toArray(Timestamp[]::new);
    jdbc.sql(
            """
            delete from open_slot
            where mentor_id = :mentor and starts_at <> all (cast(:slots as timestamptz[]))
            """)
        .param("mentor", mentorId)
        .param("slots", slots)
        .update();
    jdbc.sql(
            """
            insert into open_slot (mentor_id, starts_at)
            select :mentor, starts_at
            from unnest(cast(:slots as timestamptz[])) as slot (starts_at)
            on conflict do nothing
            """)
        .param("mentor", mentorId)
        .param("slots", slots)
        .update();
    lookAhead(List.of(mentorId));
    return true;
  }

  /** The next slots of each of these mentors, ascending; one statement however many they are. */
  public Map<UUID, List<Instant>> next(Collection<UUID> mentorIds, int perMentor) {
    var slots = new HashMap<UUID, List<Instant>>();
    jdbc.sql(
            """
            select mentor_id, starts_at
            from unnest(cast(:mentors as uuid[])) as mentor (mentor_id)
            cross join lateral (
              select starts_at from open_slot
              where open_slot.mentor_id = mentor.mentor_id and starts_at > :now
              order by starts_at
              limit :limit) as slot
            order by mentor_id, starts_at
            """)
        .param("mentors", mentorIds.toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .param("limit", perMentor)
        .query(
            row -> {
              slots
                  .computeIfAbsent(row.getObject("mentor_id", UUID.class), id -> new ArrayList<>())
                  .add(row.getTimestamp("starts_at").toInstant());
            });
    return slots;
  }

  /**
   * Slots that have begun are open no more; the order by next slot must not show them first. Safe
   * with several instances: each takes the mentors that no other is at.
   *
   * @return how many mentors had such a slot
   */
  @Transactional
  public int dropBegun() {
    var overdue =
        jdbc.sql(
                """
                select mentor_id from slot_outlook
                where next_slot <= :now
                order by next_slot
                limit :limit
                for update skip locked
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("limit", OVERDUE_AT_ONCE)
            .query(UUID.class)
            .list();
    lookAhead(overdue);
    return overdue.size();
  }

  private void lookAhead(List<UUID> mentorIds) {
    if (mentorIds.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            with begun as (
              delete from open_slot
              where mentor_id = any (cast(:mentors as uuid[])) and starts_at <= :now)
            update slot_outlook set next_slot = coalesce(
              (select min(starts_at) from open_slot
               where open_slot.mentor_id = slot_outlook.mentor_id and starts_at > :now),
              slot_never())
            where mentor_id = any (cast(:mentors as uuid[]))
            """)
        .param("mentors", mentorIds.toArray(UUID[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
