package com.primeinterviews.auth.bench;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.TestPropertySource;

/**
 * How many logins there are of those that hashing alone would allow, with the same cost and as many
 * threads, and what the storm does to others who read meanwhile. Callers, service and servers share
 * the machine. Prints figures and asserts nothing about them. Run with {@code -Dbench=login
 * -Dtest=LoginBenchmark}; {@code bench.seconds} shortens it.
 */
@ServiceTest
@TestPropertySource(properties = "prime.auth.password.cost=" + LoginBenchmark.COST)
@EnabledIfSystemProperty(named = "bench", matches = "login")
class LoginBenchmark {

  static final int COST = 10;

  private static final int ROUNDS = 5;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Enough to keep every thread busy, and fewer than may wait for one. */
  private static final int LOGGING_IN = THREADS * 8;

  private static final int READERS = 4;
  private static final Duration BETWEEN_READS = Duration.ofMillis(40);
  private static final Duration PHASE =
      Duration.ofSeconds(Long.parseLong(System.getProperty("bench.seconds", "10")));

  private final Api api;
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);

  LoginBenchmark(@Autowired Api api) {
    this.api = api;
  }

  @Test
  void loginsAndReadsInAStorm() throws Exception {
    var people = Stream.generate(() -> Caller.candidate(api)).limit(LOGGING_IN).toList();
    var readers = Stream.generate(() -> Caller.candidate(api)).limit(READERS).toList();
    storm(people, readers); // warm up
    bare();
    var ratios = new ArrayList<Double>();
    var slowdowns = new ArrayList<Double>();
    for (int round = 1; round <= ROUNDS; round++) {
      double hashes = bare();
      var idle = idle(readers);
      var storm = storm(people, readers);
      ratios.add(storm.logins() / hashes);
      slowdowns.add(storm.reads().p99() / idle.p99());
      System.err.printf(
          "round %d: %.1f hashes/s, %.1f logins/s (%.2f); reads idle %s, in the storm %s (%.1f)%n",
          round,
          hashes,
          storm.logins(),
          ratios.getLast(),
          idle,
          storm.reads(),
          slowdowns.getLast());
    }
    System.err.printf(
        "middle of %d: logins/hashes %.2f (aim 0.80), p99 in the storm/idle %.1f (aim 3.0),"
            + " load of the machine %.1f%n",
        ROUNDS,
        middle(ratios),
        middle(slowdowns),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** Hashes in a second, and nothing else. */
  private double bare() throws Exception {
    var hash = bcrypt.encode(FrontDoor.PASSWORD);
    try (var load = new Load(PHASE)) {
      for (int i = 0; i < THREADS; i++) {
        load.repeat(() -> bcrypt.matches(FrontDoor.PASSWORD, hash));
      }
      return load.finished() / seconds();
    }
  }

  private Reads idle(List<Caller> readers) throws Exception {
    try (var load = new Load(PHASE)) {
      return Reads.of(load.measure(readers, BETWEEN_READS, LoginBenchmark::read));
    }
  }

  private Storm storm(List<Caller> people, List<Caller> readers) throws Exception {
    try (var logins = new Load(PHASE);
        var load = new Load(PHASE)) {
      var door = new FrontDoor(api);
      for (var person : people) {
        logins.repeat(() -> door.login(person.email(), FrontDoor.PASSWORD).expectStatus().isOk());
      }
      var reads = Reads.of(load.measure(readers, BETWEEN_READS, LoginBenchmark::read));
      return new Storm(logins.finished() / seconds(), reads);
    }
  }

  private static void read(Caller reader) {
    reader.get("/api/auth/profile").expectStatus().isOk();
  }

  private static double seconds() {
    return PHASE.toMillis() / 1_000.0;
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private record Storm(double logins, Reads reads) {}

  /** Milliseconds from when the read was due. */
  private record Reads(double p50, double p99, int count) {

    static Reads of(List<Long> nanos) {
      var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return new Reads(quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.length);
    }

    private static double quantile(long[] sorted, double part) {
      return sorted[(int) (sorted.length * part)] / 1e6;
    }

    @Override
    public String toString() {
      return "p50 %.1f ms p99 %.1f ms (%d)".formatted(p50, p99, count);
    }
  }
}
