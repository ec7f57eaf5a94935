package com.primeinterviews.platform.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the key set in the background, so that no request waits for it: every second until the
 * first success, then at the refresh interval. The last good set is kept through outages of the
 * issuer. An unknown key id brings the next fetch forward, at most once in ten seconds, so that
 * forged ids cannot drive traffic to the issuer.
 */
final class FetchedSigningKeys implements SigningKeys, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FetchedSigningKeys.class);
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int LARGEST_SET_BYTES = 64 * 1024;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration MISS_INTERVAL = Duration.ofSeconds(10);

  private final URI uri;
  private final Duration refreshInterval;
  private final ScheduledExecutorService fetcher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("jwks-fetcher").factory());
  private final AtomicLong lastMiss = new AtomicLong(System.nanoTime() - MISS_INTERVAL.toNanos());
  private volatile @Nullable JWKSet keys;

  FetchedSigningKeys(URI uri, Duration refreshInterval) {
    this.uri = uri;
    this.refreshInterval = refreshInterval;
    fetcher.execute(this::fetchAndPlanNext);
  }

  @Override
  public JWKSet current() {
    var known = keys;
    if (known == null) {
      throw new KeysUnavailableException();
    }
    return known;
  }

  @Override
  public void missed() {
    var last = lastMiss.get();
    var now = System.nanoTime();
    if (now - last >= MISS_INTERVAL.toNanos() && lastMiss.compareAndSet(last, now)) {
      fetcher.execute(this::fetch);
    }
  }

  private void fetchAndPlanNext() {
    fetch();
    var delay = keys == null ? FIRST_RETRY : refreshInterval;
    fetcher.schedule(this::fetchAndPlanNext, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void fetch() {
    try {
      keys = JWKSet.load(uri.toURL(), TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_SET_BYTES);
    } catch (IOException | ParseException e) {
      if (keys == null) {
        log.info("Public keys at {} are not available yet: {}", uri, e.getMessage());
      } else {
        log.warn("Public keys at {} could not be refreshed, the last set stays in use", uri, e);
      }
    }
  }

  @Override
  public void close() {
    fetcher.shutdownNow();
  }
}
