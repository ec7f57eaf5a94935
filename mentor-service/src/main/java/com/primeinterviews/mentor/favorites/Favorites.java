package com.primeinterviews.mentor.favorites;

import com.primeinterviews.mentor.directory.MentorCard;
import com.primeinterviews.mentor.people.ErasedPeople;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who marked whom. Only mentors of the directory can be marked, and only those are shown. */
@Component
public class Favorites {

  /** Where a walk through favorites, latest first, goes on. */
  public record Place(Instant since, UUID mentorId) {}

  private static final Place BEFORE_ALL =
      new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

  private final JdbcClient jdbc;
  private final ErasedPeople erased;
  private final Clock clock;

  Favorites(JdbcClient jdbc, ErasedPeople erased, Clock clock) {
    this.jdbc = jdbc;
    this.erased = erased;
    this.clock = clock;
  }

  /**
   * Marks a mentor; one who is marked already stays so since then.
   *
   * @return false when the directory has no such mentor, or the user was erased meanwhile
   */
  @Transactional
  public boolean mark(UUID userId, UUID mentorId) {
    if (erased.contains(userId)) {
      return false;
    }
    return jdbc.sql(
            """
            with marked as (
              select id from mentor where id = :mentor and active),
            added as (
              insert into favorite (user_id, mentor_id, since)
              select :user, id, :now from marked
              on conflict do nothing)
            select exists (select from marked)
            """)
        .param("mentor", mentorId)
        .param("user", userId)
        .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .query(Boolean.class)
        .single();
  }

  @Transactional
  public void unmark(UUID userId, UUID mentorId) {
    jdbc.sql("delete from favorite where user_id = :user and mentor_id = :mentor")
        .param("user", userId)
        .param("mentor", mentorId)
        .update();
  }

  /** Takes away what somebody who is to be forgotten marked, and every mark on their profile. */
  @Transactional
  public void forget(UUID userId) {
    jdbc.sql(
            """
            delete from favorite
            where user_id = :user
               or mentor_id in (select id from mentor where mentor.user_id = :user)
            """)
        .param("user", userId)
        .update();
  }

  public List<Favorite> latest(UUID userId, int limit, int offset) {
    return after(BEFORE_ALL, userId, limit, offset);
  }

  public List<Favorite> after(Place place, UUID userId, int limit) {
    return after(place, userId, limit, 0);
  }

  private List<Favorite> after(Place place, UUID userId, int limit, int offset) {
    return jdbc.sql(
            """
            select %s, f.since
            from favorite f join mentor m on m.id = f.mentor_id
            where f.user_id = :user and m.active and (f.since, f.mentor_id) < (:since, :mentor)
            order by f.since desc, f.mentor_id desc
            limit :limit offset :offset
            """
                .formatted(MentorCard.COLUMNS))
        .param("user", userId)
        .param("since", Timestamp.from(place.since()))
        .param("mentor", place.mentorId())
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, number) ->
                new Favorite(MentorCard.of(row), row.getTimestamp("since").toInstant()))
        .list();
  }

  public long count(UUID userId) {
    return jdbc.sql(
            """
            select count(*) from favorite f join mentor m on m.id = f.mentor_id
            where f.user_id = :user and m.active
            """)
        .param("user", userId)
        .query(Long.class)
        .single();
  }
}
