package com.primeinterviews.platform.revocation;

import com.primeinterviews.platform.token.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Ended sign-ins and blocked users, in memory. A sign-in is remembered for an hour, which is longer
 * than any access token of ours lives; a blocked user until the block is taken back. Both are
 * bounded; what there is no room for is still refused at the gateway. Written by one thread, read
 * by all.
 */
final class RevocationList implements Revocations {

  private static final Logger log = LoggerFactory.getLogger(RevocationList.class);

  static final Duration REMEMBERED = Duration.ofHours(1);

  private record Ended(String signIn, Instant at) {}

  private final Clock clock;
  private final int limit;
  private final Set<String> endedSignIns = ConcurrentHashMap.newKeySet();
  private final ArrayDeque<Ended> oldestFirst = new ArrayDeque<>();
  private final Set<String> blockedUsers = ConcurrentHashMap.newKeySet();

  RevocationList(Clock clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public boolean include(Jwt token) {
    var signIn = token.getClaimAsString("sid");
    return signIn != null && endedSignIns.contains(signIn)
        || blockedUsers.contains(token.getSubject());
  }

  /** Hearing of the same more than once does no harm. */
  void apply(TokensRevoked event) {
    for (var signIn : event.signInIds()) {
      if (endedSignIns.add(signIn)) {
        oldestFirst.addLast(new Ended(signIn, event.revokedAt()));
      }
    }
    forgetOld();
  }

  /** Applied in the order of the topic: what was said last of a user holds. */
  void apply(UserBlockChanged event) {
    var user = event.userId().toString();
    if (!event.blocked()) {
      blockedUsers.remove(user);
    } else if (blockedUsers.size() < limit) {
      blockedUsers.add(user);
    } else if (!blockedUsers.contains(user)) {
      log.error("{} users are blocked: of {} only the gateway knows", limit, user);
    }
  }

  private void forgetOld() {
    var oldest = clock.instant().minus(REMEMBERED);
    while (!oldestFirst.isEmpty()
        && (oldestFirst.size() > limit || oldestFirst.getFirst().at().isBefore(oldest))) {
      endedSignIns.remove(oldestFirst.removeFirst().signIn());
    }
  }
}
