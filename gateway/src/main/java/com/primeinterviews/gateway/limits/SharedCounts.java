package com.primeinterviews.gateway.limits;

import com.primeinterviews.gateway.redis.Redis;
import com.primeinterviews.gateway.redis.RedisScript;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Counts in Redis, where all gateways see the same: limit, revocation and usage in one script and
 * so in one round trip.
 */
@Component
class SharedCounts {

  private static final String USAGE_KEPT_SECONDS = String.valueOf(Duration.ofDays(35).toSeconds());

  private final Redis redis;
  private final RedisScript script = new RedisScript("limits/visit.lua");
  private final String windowMillis;
  private final Clock clock;

  SharedCounts(Redis redis, LimitSettings settings, Clock clock) {
    this.redis = redis;
    this.windowMillis = String.valueOf(settings.window().toMillis());
    this.clock = clock;
  }

  Mono<Standing> count(Visit visit) {
    var arguments =
        new String[] {
          String.valueOf(visit.quota()), windowMillis, visit.bucket().wireName(), USAGE_KEPT_SECONDS
        };
    return redis.run(script, keys(visit), arguments).map(SharedCounts::standing);
  }

  private static Standing standing(List<Long> answer) {
    long used = answer.get(0);
    return new Standing(used, Duration.ofMillis(answer.get(1)), used == 0);
  }

  private String[] keys(Visit visit) {
    var keys = new ArrayList<String>(4);
    keys.add(visit.window());
    var person = visit.person();
    if (person == null) {
      keys.add("");
    } else {
      var user = person.user().id();
      keys.add("prime:usage:" + user + ":" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      keys.add("prime:blocked:user:" + user);
      if (person.signIn() != null) {
        keys.add("prime:revoked:sid:" + person.signIn());
      }
    }
    return keys.toArray(String[]::new);
  }
}
