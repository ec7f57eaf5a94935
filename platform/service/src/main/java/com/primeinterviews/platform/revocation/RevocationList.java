package com.primeinterviews.platform.revocation;

import com.primeinterviews.platform.token.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Ended sign-ins and blocked users, in memory. A sign-in is remembered for an hour, which is longer
 * than any access token lives; a blocked user until the block is taken back. Both are bounded; what
 * is forgotten early is still refused at the gateway. Written by one thread, read by all.
 */
final class RevocationList implements Revocations {

  static final Duration REMEMBERED = Duration.ofHours(1);

  private record Ended(String signIn, Instant at) {}

  private final Clock clock;
  private final int limit;
  private final Set<String> endedSignIns = ConcurrentHashMap.newKeySet();
  private final ArrayDeque<Ended> oldestFirst = new ArrayDeque<>();
  private final Map<String, Instant> blockedUsers = new ConcurrentHashMap<>();

  RevocationList(Clock clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public boolean include(Jwt token) {
    var signIn = token.getClaimAsString("sid");
    return signIn != null && endedSignIns.contains(signIn)
        || blockedUsers.containsKey(token.getSubject());
  }

  /** Hearing of the same more than once does no harm. */
  void apply(TokensRevoked event) {
    for (var signIn : event.signInIds()) {
      if (endedSignIns.add(signIn)) {
        oldestFirst.addLast(new Ended(signIn, event.revokedAt()));
      }
    }
    forgetOld();
    var user = event.userId().toString();
    if (event.userBlocked() != null) {
      if (event.userBlocked()) {
        block(user, event.revokedAt());
      } else {
        blockedUsers.remove(user);
      }
    }
  }

  private void forgetOld() {
    var oldest = clock.instant().minus(REMEMBERED);
    while (!oldestFirst.isEmpty()
        && (oldestFirst.size() > limit || oldestFirst.getFirst().at().isBefore(oldest))) {
      endedSignIns.remove(oldestFirst.removeFirst().signIn());
    }
  }

  /** Makes room by forgetting whoever was blocked first; at the limit only, so a scan will do. */
  private void block(String user, Instant since) {
    blockedUsers.put(user, since);
    if (blockedUsers.size() > limit) {
      blockedUsers.entrySet().stream()
          .min(Map.Entry.comparingByValue())
          .ifPresent(first -> blockedUsers.remove(first.getKey()));
    }
  }
}
