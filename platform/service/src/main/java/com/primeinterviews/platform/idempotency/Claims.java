package com.primeinterviews.platform.idempotency;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.idempotency.Claim.Granted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Who holds which key, what took effect, and what was answered. */
public class Claims {

  static final Duration KEPT = Duration.ofHours(24);

  /** A run that took no effect within this time has lost its claim: its process may be gone. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private final JdbcClient jdbc;
  private final Clock clock;

  Claims(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes the key unless somebody has it; of several at the same moment, one gets it. */
  Claim claim(IdempotencyKey key, byte[] fingerprint) {
    var id = key.id();
    var attempt = Ids.newId();
    var now = clock.instant();
    int taken =
        jdbc.sql(
                """
                insert into idempotent_request as known
                  (id, caller, fingerprint, attempt, claimed_at, effective)
                values (:id, :caller, :fingerprint, :attempt, :now, false)
                on conflict (id) do update set
                  fingerprint = excluded.fingerprint, attempt = excluded.attempt,
                  claimed_at = excluded.claimed_at, effective = false,
                  status = null, headers = null, body = null
                where known.claimed_at <= :expired
                   or (not known.effective and known.claimed_at <= :leased)
                """)
            .param("id", id)
            .param("caller", key.caller())
            .param("fingerprint", fingerprint)
            .param("attempt", attempt)
            .param("now", Timestamp.from(now))
            .param("expired", Timestamp.from(now.minus(KEPT)))
            .param("leased", Timestamp.from(now.minus(LEASE)))
            .update();
    return taken == 1 ? new Granted(id, attempt) : earlier(id, fingerprint, now);
  }

  private Claim earlier(byte[] id, byte[] fingerprint, Instant now) {
    return jdbc.sql(
            """
            select fingerprint, claimed_at, status, headers, body
            from idempotent_request where id = ?
            """)
        .param(id)
        .query((row, number) -> earlier(row, fingerprint, now))
        .optional()
        // Released between the two statements; whoever asks again gets it.
        .orElseGet(Claim.Running::new);
  }

  private static Claim earlier(ResultSet row, byte[] fingerprint, Instant now) throws SQLException {
    if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
      return new Claim.OtherRequest();
    }
    int status = row.getInt("status");
    if (!row.wasNull()) {
      return new Claim.Answered(
          new StoredAnswer(status, row.getString("headers"), row.getBytes("body")));
    }
    boolean mayRun = row.getTimestamp("claimed_at").toInstant().isAfter(now.minus(LEASE));
    return mayRun ? new Claim.Running() : new Claim.AnswerLost();
  }

  /**
   * Notes, in the transaction that does what was asked, that it was done; false when the claim was
   * lost meanwhile, and the transaction must not commit.
   */
  boolean markEffective(Granted claim) {
    return jdbc.sql("update idempotent_request set effective = true where id = ? and attempt = ?")
            .params(claim.id(), claim.attempt())
            .update()
        == 1;
  }

  void keep(Granted claim, StoredAnswer answer) {
    jdbc.sql(
            """
            update idempotent_request
            set status = ?, headers = ?, body = ?, effective = true
            where id = ? and attempt = ?
            """)
        .params(answer.status(), answer.headers(), answer.body(), claim.id(), claim.attempt())
        .update();
  }

  /** Ends the time in which the request may still be running, though its answer is not kept. */
  void endWithoutAnswer(Granted claim) {
    jdbc.sql("update idempotent_request set claimed_at = ? where id = ? and attempt = ?")
        .params(Timestamp.from(clock.instant().minus(LEASE)), claim.id(), claim.attempt())
        .update();
  }

  /** Nothing was done: the key is free again. */
  void release(Granted claim) {
    jdbc.sql("delete from idempotent_request where id = ? and attempt = ?")
        .params(claim.id(), claim.attempt())
        .update();
  }

  /** Safe with several instances: deleting twice deletes nothing more. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    jdbc.sql("delete from idempotent_request where claimed_at <= ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
