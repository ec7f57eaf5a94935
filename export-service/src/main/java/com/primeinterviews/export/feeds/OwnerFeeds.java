package com.primeinterviews.export.feeds;

import com.primeinterviews.export.feeds.FeedAnswer.OwnerAway;
import com.primeinterviews.export.feeds.FeedAnswer.OwnerRefused;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Asks owners for their data. A chunk that did not come is asked for once more, since reading it
 * changes nothing: so an export outlives the restart of one instance of its owner. An owner that
 * keeps failing is left alone for a while.
 */
@Component
public class OwnerFeeds {

  private static final Logger log = LoggerFactory.getLogger(OwnerFeeds.class);
  private static final int TRIES = 2;

  private final FeedClient client;
  private final FeedSettings settings;
  private final CircuitBreakerRegistry breakers;

  OwnerFeeds(FeedClient client, FeedSettings settings, CircuitBreakerRegistry breakers) {
    this.client = client;
    this.settings = settings;
    this.breakers = breakers;
  }

  /**
   * @param cursor {@code nextCursor} of the chunk before, null for the first
   */
  public FeedAnswer read(FeedCall call, @Nullable String cursor) {
    var breaker = breakers.circuitBreaker(call.owner());
    for (int attempt = 1; ; attempt++) {
      try {
        return breaker.executeSupplier(() -> ask(call, cursor));
      } catch (HttpClientErrorException.TooManyRequests full) {
        return new OwnerAway(call.owner());
      } catch (HttpClientErrorException refused) {
        return new OwnerRefused(call.owner(), refused.getStatusCode().value());
      } catch (CallNotPermittedException resting) {
        return new OwnerAway(call.owner());
      } catch (RestClientException | IllegalStateException failed) {
        // IllegalStateException: the registry knows no instance.
        log.warn("{} did not come, try {} of {}: {}", call, attempt, TRIES, failed.toString());
        if (attempt == TRIES) {
          return new OwnerAway(call.owner());
        }
      }
    }
  }

  private FeedAnswer.Chunk ask(FeedCall call, @Nullable String cursor) {
    var parameters = new HashMap<>(call.filters());
    parameters.put("limit", Integer.toString(settings.chunkSize()));
    if (cursor != null) {
      parameters.put("cursor", cursor);
    }
    return client.chunk(
        call.owner(),
        call.resource(),
        parameters,
        "Bearer " + call.accessToken(),
        call.requestId());
  }
}
