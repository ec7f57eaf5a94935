package com.primeinterviews.auth.credential;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * BCrypt on a few platform threads of its own. On the virtual threads of the requests a storm of
 * logins would hold every carrier thread for tens of milliseconds, and all other requests with it.
 */
@Component
public final class PasswordHasher implements AutoCloseable {

  private final BCryptPasswordEncoder bcrypt;
  private final ExecutorService pool;

  /** Compared against when there is nothing to compare with, so that both take the same time. */
  private final String decoy;

  PasswordHasher(PasswordSettings settings, MeterRegistry metrics) {
    bcrypt = new BCryptPasswordEncoder(settings.cost());
    decoy = encode("nobody's password");
    var threads = Thread.ofPlatform().daemon().name("password-hashing-", 0).factory();
    var executor =
        new ThreadPoolExecutor(
            settings.poolSize(),
            settings.poolSize(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(settings.queue()),
            threads);
    pool = ExecutorServiceMetrics.monitor(metrics, executor, "password-hashing");
  }

  /**
   * @throws HashingOverloadedException when too many are waiting already
   */
  public String hash(Password password) {
    return compute(() -> encode(password.text()));
  }

  /**
   * Whether this is the password behind the hash. Without a hash the answer is no, after the same
   * time.
   *
   * @throws HashingOverloadedException when too many are waiting already
   */
  public boolean matches(Password password, @Nullable String hash) {
    // BCrypt would ignore what comes after its longest input and so accept a wrong ending.
    boolean comparable = hash != null && !password.isTooLong();
    var against = comparable ? hash : decoy;
    return compute(() -> bcrypt.matches(password.text(), against)) && comparable;
  }

  /** Whether the hash was made at a lower cost than is asked for today. */
  public boolean isOutdated(String hash) {
    return bcrypt.upgradeEncoding(hash);
  }

  private String encode(String text) {
    return Objects.requireNonNull(bcrypt.encode(text));
  }

  private <T> T compute(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, pool).join();
    } catch (RejectedExecutionException full) {
      throw new HashingOverloadedException();
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
