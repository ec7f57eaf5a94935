package com.primeinterviews.session.interview;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The interviews of somebody who is to be forgotten: they stay, without the person. */
@Component
public class ErasedInterviews {

  private static final Limit BATCH = Limit.of(100);

  private final Interviews interviews;
  private final InterviewFloor floor;
  private final Submissions submissions;
  private final JdbcClient jdbc;
  private final Clock clock;

  ErasedInterviews(
      Interviews interviews,
      InterviewFloor floor,
      Submissions submissions,
      JdbcClient jdbc,
      Clock clock) {
    this.interviews = interviews;
    this.floor = floor;
    this.submissions = submissions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes out what was written about a candidate, what a candidate handed in, and what the person
   * wrote into logs; ids and scores stay. The versions grow, so that nobody writes the old words
   * back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void anonymise(UUID userId) {
    jdbc.sql(
            """
            update interview set version = version + 1,
              title = null, description = null, feedback = null
            where candidate_id = ?
              and (title is not null or description is not null or feedback is not null)
            """)
        .param(userId)
        .update();
    submissions.anonymise(userId);
    jdbc.sql(
            """
            update interview_log set data = data - 'reason'
            where actor_id = ? and data -> 'reason' is not null
            """)
        .param(userId)
        .update();
  }

  /**
   * Calls off what has not begun, each interview in a transaction of its own: one over several
   * calendars would hold one while it waits for the next.
   */
  public void cancelAhead(UUID userId) {
    List<UUID> batch;
    long cancelled;
    do {
      batch = interviews.ahead(userId, clock.instant(), BATCH);
      cancelled = batch.stream().filter(floor::cancelErased).count();
    } while (batch.size() == BATCH.max() && cancelled > 0);
  }
}
