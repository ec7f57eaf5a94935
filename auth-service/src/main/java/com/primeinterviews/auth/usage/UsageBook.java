package com.primeinterviews.auth.usage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Reads what the gateway counts: one hash per user and day, a field per bucket. */
@Component
public class UsageBook {

  private static final int DAYS = 30;

  private final StringRedisTemplate redis;
  private final UsageLimits limits;
  private final Clock clock;

  UsageBook(StringRedisTemplate redis, UsageLimits limits, Clock clock) {
    this.redis = redis;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Today and the days before it, in one round trip.
   *
   * @throws UsageUnknownException while the counts cannot be read
   */
  @SuppressWarnings("NullAway") // a callback of a pipeline has to return null
  public Usage of(UUID user, String tier) {
    var today = LocalDate.now(clock);
    var dates = IntStream.range(0, DAYS).mapToObj(today::minusDays).toList();
    try {
      var counts =
          redis.executePipelined(
              (RedisCallback<Object>)
                  connection -> {
                    var hashes = connection.hashCommands();
                    dates.forEach(date -> hashes.hGetAll(key(user, date)));
                    return null;
                  });
      var days =
          IntStream.range(0, DAYS)
              .mapToObj(i -> new Usage.Day(dates.get(i), callsOf(counts, i)))
              .toList();
      return new Usage(limits.of(tier), limits.window(), days);
    } catch (DataAccessException away) {
      throw new UsageUnknownException(away);
    }
  }

  private static byte[] key(UUID user, LocalDate date) {
    return ("prime:usage:" + user + ":" + date).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Long> callsOf(List<Object> counts, int index) {
    var calls = new TreeMap<String, Long>();
    ((Map<?, ?>) counts.get(index))
        .forEach((bucket, count) -> calls.put(bucket.toString(), Long.valueOf(count.toString())));
    return calls;
  }

  /** An outage: it says nothing about what was called. */
  public static final class UsageUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageUnknownException(Throwable cause) {
      super("Usage cannot be read", cause);
    }
  }
}
