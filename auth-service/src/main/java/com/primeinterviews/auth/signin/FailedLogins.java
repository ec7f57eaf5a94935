package com.primeinterviews.auth.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts failed logins, for all instances together. */
@Repository
class FailedLogins {

  private final JdbcClient jdbc;
  private final LockoutPolicy policy;
  private final Clock clock;

  FailedLogins(JdbcClient jdbc, LockoutPolicy policy, Clock clock) {
    this.jdbc = jdbc;
    this.policy = policy;
    this.clock = clock;
  }

  /** How long the pair is locked, empty when it is not. */
  Optional<Duration> remainingLock(LoginPair pair) {
    var latest =
        jdbc.sql(
                """
                select failed_at from failed_login where pair = :pair
                order by failed_at desc limit :failures
                """)
            .param("pair", pair.hash())
            .param("failures", policy.failures())
            .query(Timestamp.class)
            .list();
    return policy.remainingLock(
        latest.stream().map(Timestamp::toInstant).toList(), clock.instant());
  }

  void add(LoginPair pair) {
    jdbc.sql("insert into failed_login (pair, failed_at) values (:pair, :now)")
        .param("pair", pair.hash())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void forget(LoginPair pair) {
    jdbc.sql("delete from failed_login where pair = :pair").param("pair", pair.hash()).update();
  }

  void forgetOutdated() {
    jdbc.sql("delete from failed_login where failed_at < :before")
        .param("before", clock.instant().minus(policy.memory()).atOffset(ZoneOffset.UTC))
        .update();
  }
}
