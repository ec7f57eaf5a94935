package com.primeinterviews.e2e.bench;

import com.primeinterviews.e2e.suite.OwnSuite;
import com.primeinterviews.e2e.suite.Suite;
import com.primeinterviews.local.home.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./dev bench}: starts a suite of its own three times (as after a build, as on the next day,
 * and with the optimising compiler for the load) and writes down what came out. With arguments only
 * what they name: {@code gateway}, what the gateway costs, and {@code load}, the bookings.
 */
public final class Bench {

  /** Limits would measure themselves. */
  private static final Map<String, String> PLAIN = Map.of("PRIME_LIMITS_SCALE", "1000000");

  /**
   * The suite starts small and with the fast compiler only, which suits starting and not serving;
   * here it has what a container of {@code deploy/k8s} gives a service.
   */
  private static final String SERVING =
      "-XX:TieredStopAtLevel=4 -XX:ReservedCodeCacheSize=240m -Xmx320m -Xmn96m";

  private static final Map<String, String> FOR_LOAD =
      Map.of("PRIME_LIMITS_SCALE", "1000000", "PRIME_JVM_OPTIONS", SERVING);

  private static final Map<String, String> FOR_LOAD_WITHOUT_CACHES =
      Map.of(
          "PRIME_LIMITS_SCALE",
          "1000000",
          "PRIME_JVM_OPTIONS",
          SERVING,
          "PRIME_AOT_TRAINING",
          "off");

  private static final int CONNECTIONS = 50;
  private static final Duration MEASURED = Duration.ofSeconds(30);

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Suite.project().resolve("e2e/target/bench");
    Folders.delete(folder);
    var report = new Report();
    List<String> parts = List.of(arguments);
    if (parts.isEmpty()) {
      suite(folder, report);
    } else {
      parts(parts, folder, report);
    }
    report.write(Suite.project().resolve("docs/benchmarks.md"));
    Folders.delete(folder);
  }

  private static void parts(List<String> named, Path folder, Report report) throws Exception {
    try (var own = OwnSuite.startEmpty(folder, FOR_LOAD_WITHOUT_CACHES)) {
      if (named.contains("gateway")) {
        reads(own.suite(), folder, report);
      }
      if (named.contains("load")) {
        bookings(own.suite(), report);
      }
    }
  }

  private static void suite(Path folder, Report report) throws Exception {
    say("First start: nothing unpacked, no start-up caches, empty database");
    try (var own = OwnSuite.startEmpty(folder, PLAIN)) {
      report.firstStart(own.healthyAfter());
      say("Waiting for the start-up caches to be recorded");
      own.awaitStartUpCaches();
    }
    say("Later start");
    try (var own = OwnSuite.startAgain(folder, PLAIN)) {
      report.laterStart(own.healthyAfter());
      own.awaitStartUpCaches();
      report.memory(ResidentMemory.of(own.suite()));
    }
    try (var own = OwnSuite.startAgain(folder, FOR_LOAD)) {
      // Recording caches would take part of the machine from what is measured.
      own.awaitStartUpCaches();
      reads(own.suite(), folder, report);
      bookings(own.suite(), report);
    }
  }

  private static void bookings(Suite suite, Report report) throws Exception {
    say("Bookings over %d connections".formatted(CONNECTIONS));
    var load = BookingLoad.prepared(suite, CONNECTIONS);
    WarmUp.untilSteady("bookings", () -> load.run(WarmUp.ROUND).perSecond());
    report.bookings(load.run(MEASURED));
    report.statements(statements(suite));
    say("Many candidates after the same slots");
    report.contest(SlotContest.run(suite));
  }

  private static void reads(Suite suite, Path folder, Report report) throws Exception {
    if (Wrk.installed("wrk")) {
      say("Reads of one session: from the service itself, through the gateway, through nginx");
      report.reads(ReadCost.measure(suite, folder.resolve("nginx")));
    } else {
      say("wrk is not installed, so the reads are not measured");
    }
  }

  private static Optional<PgBench.Result> statements(Suite suite) throws Exception {
    say("The same statements by pgbench");
    return PgBench.run(suite, CONNECTIONS, MEASURED);
  }

  static void say(String line) {
    System.out.println(line);
  }
}
