package com.primeinterviews.auth.recovery;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.auth.token.RandomToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Tokens that are on their way by mail. */
@Repository
class MailedTokens {

  private final JdbcClient jdbc;
  private final RecoverySettings settings;
  private final Clock clock;

  MailedTokens(JdbcClient jdbc, RecoverySettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** How long until the account may be sent another one; empty: now. */
  Optional<Duration> wait(UUID accountId, Purpose purpose) {
    return jdbc.sql(
            """
            select expires_at from mailed_token
            where account_id = :account and purpose = :purpose and expires_at > :now
            order by expires_at desc offset :most limit 1
            """)
        .param("account", accountId)
        .param("purpose", purpose.name())
        .param("now", now())
        .param("most", settings.mails() - 1)
        .query(OffsetDateTime.class)
        .optional()
        .map(until -> Duration.between(clock.instant(), until));
  }

  /**
   * @return until when it is good
   */
  Instant remember(RandomToken token, Account account, Purpose purpose) {
    var expiresAt = clock.instant().plus(settings.tokenLifetime());
    jdbc.sql(
            """
            insert into mailed_token (hash, account_id, purpose, email, expires_at)
            values (:hash, :account, :purpose, :email, :expiresAt)
            """)
        .param("hash", token.hash())
        .param("account", account.id())
        .param("purpose", purpose.name())
        .param("email", account.email())
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
    return expiresAt;
  }

  Optional<Proof> find(RandomToken token, Purpose purpose) {
    return jdbc.sql(
            """
            select account_id, email from mailed_token
            where hash = :hash and purpose = :purpose and expires_at > :now
            """)
        .param("hash", token.hash())
        .param("purpose", purpose.name())
        .param("now", now())
        .query(MailedTokens::proof)
        .optional();
  }

  /** Of several who present it at once one gets the proof. */
  Optional<Proof> use(RandomToken token, Purpose purpose) {
    return jdbc.sql(
            """
            delete from mailed_token
            where hash = :hash and purpose = :purpose and expires_at > :now
            returning account_id, email
            """)
        .param("hash", token.hash())
        .param("purpose", purpose.name())
        .param("now", now())
        .query(MailedTokens::proof)
        .optional();
  }

  /** Tokens that are still in some mail open nothing any more. */
  void forget(UUID accountId, Purpose purpose) {
    jdbc.sql("delete from mailed_token where account_id = :account and purpose = :purpose")
        .param("account", accountId)
        .param("purpose", purpose.name())
        .update();
  }

  /** It names the address of the person. */
  @EventListener
  void forget(AccountEvent.Erased erased) {
    jdbc.sql("delete from mailed_token where account_id = :account")
        .param("account", erased.account().id())
        .update();
  }

  @Scheduled(initialDelayString = "6m", fixedDelayString = "1h")
  void forgetOutdated() {
    jdbc.sql("delete from mailed_token where expires_at < :now").param("now", now()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Proof proof(ResultSet row, int number) throws SQLException {
    return new Proof(row.getObject("account_id", UUID.class), row.getString("email"));
  }

  /** What a token may be used for. */
  enum Purpose {
    PASSWORD_RESET,
    EMAIL_VERIFICATION
  }

  /** Whoever has the token reads this mailbox. */
  record Proof(UUID accountId, String email) {}
}
