package com.primeinterviews.mentor.recommendations;

import com.primeinterviews.mentor.people.ErasedPeople;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has booked a session with whom. */
@Component
public class BookedMentors {

  private final JdbcClient jdbc;
  private final ErasedPeople erased;

  BookedMentors(JdbcClient jdbc, ErasedPeople erased) {
    this.jdbc = jdbc;
    this.erased = erased;
  }

  /** A booking that is told of after its candidate was erased is nobody's. */
  @Transactional
  public void remember(UUID candidateId, UUID mentorId, Instant since) {
    if (erased.contains(candidateId)) {
      return;
    }
    jdbc.sql(
            """
            insert into booked_mentor (candidate_id, mentor_id, since)
            select :candidate, id, :since from mentor where id = :mentor
            on conflict do nothing
            """)
        .param("candidate", candidateId)
        .param("mentor", mentorId)
        .param("since", Timestamp.from(since))
        .update();
  }

  @Transactional
  public void forget(UUID userId) {
    jdbc.sql("delete from booked_mentor where candidate_id = :user").param("user", userId).update();
  }
}
