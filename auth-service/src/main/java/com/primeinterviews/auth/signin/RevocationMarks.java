package com.primeinterviews.auth.signin;

import com.primeinterviews.auth.signin.EndedTokens.EndedSource;
import com.primeinterviews.auth.signin.EndedTokens.RefusedUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.DefaultStringRedisConnection;
import org.springframework.data.redis.connection.StringRedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Marks in Redis by which the gateway refuses tokens at once. The database is what counts: what
 * Redis missed or has lost is written again.
 */
@Component
class RevocationMarks {

  private static final Logger log = LoggerFactory.getLogger(RevocationMarks.class);
  private static final String SOURCE = "prime:revoked:sid:";
  private static final String USER = "prime:blocked:user:";

  private final StringRedisTemplate redis;
  private final EndedTokens tokens;
  private final SignInSettings settings;
  private final Clock clock;
  private final AtomicBoolean away = new AtomicBoolean();

  RevocationMarks(
      StringRedisTemplate redis, EndedTokens tokens, SignInSettings settings, Clock clock) {
    this.redis = redis;
    this.tokens = tokens;
    this.settings = settings;
    this.clock = clock;
  }

  /** After the commit, in the thread of the request: its answer waits for it. */
  @TransactionalEventListener
  void write(TokensEnded ended) {
    var blocked = ended.userBlocked();
    write(
        ended.sources().stream().map(sid -> new EndedSource(sid, ended.endedAt())).toList(),
        blocked == null ? List.of() : List.of(new RefusedUser(ended.userId(), blocked)));
  }

  @Scheduled(initialDelay = 0, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  @Transactional
  public void repair() {
    var oldest = clock.instant().minus(settings.longestTokenLife());
    write(tokens.endedAfter(oldest), tokens.lockUsers());
  }

  @SuppressWarnings("NullAway") // a pipeline's callback has to return null
  private void write(List<EndedSource> sources, List<RefusedUser> users) {
    if (sources.isEmpty() && users.isEmpty()) {
      return;
    }
    try {
      redis.executePipelined(
          (RedisCallback<?>)
              connection -> {
                write(new DefaultStringRedisConnection(connection), sources, users);
                return null;
              });
      if (away.getAndSet(false)) {
        log.info("Redis is back: the gateway knows the ended sign-ins again");
      }
    } catch (DataAccessException outage) {
      if (!away.getAndSet(true)) {
        log.warn("Redis is away, the gateway learns later what has ended: {}", outage.toString());
      }
    }
  }

  private void write(
      StringRedisConnection marks, List<EndedSource> sources, List<RefusedUser> users) {
    for (var source : sources) {
      marks.setEx(SOURCE + source.sid(), secondsLeft(source.at()), "1");
    }
    for (var user : users) {
      if (user.refused()) {
        marks.set(USER + user.id(), "1");
      } else {
        marks.del(USER + user.id());
      }
    }
  }

  private long secondsLeft(Instant endedAt) {
    var left = Duration.between(clock.instant(), endedAt.plus(settings.longestTokenLife()));
    return Math.max(left.toSeconds(), 1);
  }
}
