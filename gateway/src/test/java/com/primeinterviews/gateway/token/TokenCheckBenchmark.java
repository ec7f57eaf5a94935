package com.primeinterviews.gateway.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.primeinterviews.gateway.testing.Tokens;
import com.primeinterviews.platform.token.AccessTokens;
import com.primeinterviews.platform.token.TokenSettings;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

/**
 * What the check of a token costs. Prints besides JMH's times the CPU time of the thread, which
 * says the same on a busy machine. Run with {@code -Dbench=gateway -Dtest=TokenCheckBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenCheckBenchmark {

  private static final int CALLERS = 1_000;

  /** Zero: every token is verified every time. */
  @Param({"0", "30"})
  int secondsRemembered;

  private TokenCheck check;
  private List<ServerHttpRequest> requests;
  private int next;
  private long checks;
  private long cpuNanos;

  @Test
  @EnabledIfSystemProperty(named = "bench", matches = "gateway")
  void run() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(TokenCheckBenchmark.class.getName())
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .forks(1)
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(2))
                .build())
        .run();
  }

  @Setup
  public void make() {
    var keys = new JWKSet(Tokens.ISSUER_KEY.toPublicJWK());
    var settings =
        new TokenSettings(
            "http://127.0.0.1:8080",
            "prime-interviews",
            URI.create("http://127.0.0.1:1"),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            List.of());
    check =
        new TokenCheck(
            new VerifiedTokens(
                AccessTokens.decoder(() -> keys, settings),
                new VerifiedTokenSettings(10_000, Duration.ofSeconds(secondsRemembered)),
                Clock.systemUTC()));
    requests =
        Stream.generate(() -> Tokens.of(UUID.randomUUID(), "free"))
            .limit(CALLERS)
            .<ServerHttpRequest>map(
                token ->
                    MockServerHttpRequest.get("/api/sessions")
                        .header("Authorization", "Bearer " + token)
                        .build())
            .toList();
  }

  @Setup(Level.Iteration)
  public void start() {
    checks = 0;
    cpuNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  @TearDown(Level.Iteration)
  public void tell() {
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuNanos;
    System.out.printf("[%.1f us of CPU a check] ", spent / 1_000.0 / checks);
  }

  @Benchmark
  public Object check() {
    checks++;
    next = next + 1 == CALLERS ? 0 : next + 1;
    return check.callerOf(requests.get(next));
  }
}
