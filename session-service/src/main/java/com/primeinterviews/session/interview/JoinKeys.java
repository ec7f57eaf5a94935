package com.primeinterviews.session.interview;

import io.jsonwebtoken.security.Keys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret that join tokens are signed with. It stands in the service's own schema: all instances
 * share it without a setting that somebody would have to make, keep and not leak, and only this
 * service, which issues and reads the tokens, can get at it. Whoever deletes the row and restarts
 * the instances ends all tokens, which live for minutes anyway.
 */
@Component
class JoinKeys {

  private static final int BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile @Nullable SecretKey known;

  JoinKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  SecretKey current() {
    SecretKey key = known;
    if (key == null) {
      key = Keys.hmacShaKeyFor(shared());
      known = key;
    }
    return key;
  }

  /** Of instances that are the first at once, one's secret becomes everybody's. */
  private byte[] shared() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql(
            "insert into join_key (id, secret, created_at) values (1, ?, ?) on conflict do nothing")
        .params(fresh, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("select secret from join_key where id = 1").query(byte[].class).single();
  }
}
