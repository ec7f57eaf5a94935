package com.primeinterviews.session;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets time pass for one session, by moving it and all its times into the past. */
public final class TimeTravel {

  private final JdbcClient jdbc;

  public TimeTravel(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As if the session began a second ago. */
  public void untilStartOf(UUID session) {
    untilStartOf(session, Duration.ofSeconds(1));
  }

  /** As if the session began so long ago; negative: as if it were to begin in so long. */
  public void untilStartOf(UUID session, Duration ago) {
    jdbc.sql(
            """
            with moved as (
              select id, starts_at - (now() - make_interval(secs => :ago)) as by
              from session where id = :session),
            time_of_people as (
              update reservation r
              set starts_at = r.starts_at - by, ends_at = r.ends_at - by,
                  blocked_from = r.blocked_from - by, blocked_until = r.blocked_until - by
              from moved where booking_id = moved.id)
            update session s
            set starts_at = s.starts_at - by, ends_at = s.ends_at - by,
                answer_by = answer_by - by,
                cancel_until = cancel_until - by, reschedule_until = reschedule_until - by, created_at = created_at - by
            from moved where s.id = moved.id
            """)
        .param("session", session)
        .param("ago", ago.toSeconds())
        .update();
  }

  /** As if the scorecard of the session or interview had waited long enough. */
  public void untilScorecardIsDue(UUID subject) {
    jdbc.sql(
            """
            update scorecard set share_at = now() - interval '1 second'
            where coalesce(session_id, interview_id) = ?
            """)
        .param(subject)
        .update();
  }
}
