package com.primeinterviews.auth.recovery;

import com.primeinterviews.auth.account.EmailAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been answered with 202 and not been looked into yet. */
@Repository
class ForgottenPasswordRequests {

  private static final String NOW = "now";

  private final JdbcClient jdbc;

  ForgottenPasswordRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when so many are waiting already. */
  boolean add(EmailAddress email, Instant now, int most) {
    return jdbc.sql(
                """
                insert into forgotten_password (email, requested_at, due_at)
                select :email, :now, :now
                where (select count(*) from forgotten_password) < :most
                """)
            .param("email", email.value())
            .param(NOW, utc(now))
            .param("most", most)
            .update()
        == 1;
  }

  /**
   * The next one that is due. Nobody else gets it until the given time, when it is due again unless
   * it was removed: whoever looks into it may fail or be killed.
   */
  Optional<Request> claim(Instant now, Instant until) {
    return jdbc.sql(
            """
            update forgotten_password set due_at = :until
            where id = (select id from forgotten_password where due_at <= :now
                        order by id limit 1 for update skip locked)
            returning id, email
            """)
        .param(NOW, utc(now))
        .param("until", utc(until))
        .query(
            (row, number) ->
                new Request(row.getLong("id"), new EmailAddress(row.getString("email"))))
        .optional();
  }

  /** Whether it was still there. */
  boolean remove(Request request) {
    return jdbc.sql("delete from forgotten_password where id = :id")
            .param("id", request.id())
            .update()
        == 1;
  }

  int removeOlderThan(Instant time) {
    return jdbc.sql("delete from forgotten_password where requested_at < :time")
        .param("time", utc(time))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  record Request(long id, EmailAddress email) {}
}
