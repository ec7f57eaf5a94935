package com.primeinterviews.e2e.bench;

import com.primeinterviews.e2e.bench.ReadCost.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run measured, beside what was aimed at; misses stand there like hits. */
final class Report {

  private static final String TITLE =
      """
      # Benchmarks

      Each run of `./dev bench` adds a table as it came out. Load, services and servers share the
      machine's cores. Start-up is the launcher's own count until every part is healthy, without demo
      data; "first" unpacks everything and has no start-up caches, "later" has both. Memory is the sum
      of the proportional set sizes (PSS) of all processes: servers, services and launcher. Bookings
      are answered `201` through the gateway, 50 connections, once their rate no longer rises, with the
      services' optimising compiler on and a container's heap; `pgbench` does the statements of a
      booking alone, with as many clients, against the same server right afterwards. Reads are of one session by its candidate,
      with 32 connections for the rate and 2 for the quantiles, the ways in turn, the middle of three
      rounds; limits, token check and circuit breaker of the gateway are on.
      """;

  private final List<String> rows = new ArrayList<>();
  private double bookingsPerSecond = Double.NaN;

  void firstStart(Duration took) {
    row("Start-up, first", seconds(took), "≤ 120 s", took.toSeconds() < 120);
  }

  void laterStart(Duration took) {
    row("Start-up, later", seconds(took), "≤ 45 s", took.toSeconds() < 45);
  }

  void memory(Optional<ResidentMemory> memory) {
    memory.ifPresentOrElse(
        known ->
            row(
                "Memory (PSS) of %d processes".formatted(known.processes()),
                known.megabytes() + " MB",
                "≤ 3,500 MB",
                known.megabytes() <= 3_500),
        () -> rows.add("| Memory | not told by this system | ≤ 3,500 MB | |"));
  }

  void reads(ReadCost.Result result) {
    for (Way way : result.full().keySet()) {
      Wrk.Result full = result.full().get(way);
      Wrk.Result half = result.half().get(way);
      rows.add(
          "| Reads, %s: 32 connections; p50 / p99 with 2 | %s/s; %s / %s ms | | |"
              .formatted(
                  way.name().toLowerCase(Locale.ROOT),
                  number(full.perSecond()),
                  number(half.p50Millis()),
                  number(half.p99Millis())));
    }
    double share = result.share(Way.GATEWAY);
    row("Gateway's reads of the direct rate", "%.2f".formatted(share), "≥ 0.5", share >= 0.5);
    double added = result.addedP99Millis(Way.GATEWAY);
    row("p99 added by the gateway, 2 connections", number(added) + " ms", "≤ 5 ms", added <= 5);
  }

  void bookings(BookingLoad.Result result) {
    bookingsPerSecond = result.perSecond();
    rows.add("| Bookings through the gateway | %s/s | | |".formatted(number(result.perSecond())));
    rows.add(
        "| p50 / p99 of a booking | %s / %s ms | | |"
            .formatted(number(result.p50Millis()), number(result.p99Millis())));
    int failed = result.failed().values().stream().mapToInt(Integer::intValue).sum();
    row(
        "Answers other than 201",
        "%d of %d %s"
            .formatted(failed, failed + result.booked(), failed == 0 ? "" : result.failed()),
        "0",
        failed == 0);
  }

  void contest(SlotContest.Result result) {
    row(
        "200 candidates after the same 20 slots: booked, 409 with alternatives, others",
        "%d, %d, %d in %s"
            .formatted(
                result.booked(), result.conflicts(), result.others(), seconds(result.took())),
        "20, all others, 0",
        result.isExact());
  }

  void statements(Optional<PgBench.Result> result) {
    result.ifPresentOrElse(
        known -> {
          rows.add(
              "| The same statements by pgbench | %s/s | | |".formatted(number(known.perSecond())));
          double share = bookingsPerSecond / known.perSecond();
          row("Bookings of the statements' rate", "%.2f".formatted(share), "≥ 0.4", share >= 0.4);
        },
        () -> rows.add("| The same statements by pgbench | pgbench is not installed | | |"));
  }

  void write(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, TITLE);
    }
    var text =
        "\n## %s\n\n%s\n\n| | measured | aim | |\n|---|---|---|---|\n%s\n"
            .formatted(LocalDate.now(ZoneOffset.UTC), machine(), String.join("\n", rows));
    Files.writeString(file, text, StandardOpenOption.APPEND);
    Bench.say(text);
  }

  private static String machine() {
    return "%d cores, %s %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version().feature());
  }

  private void row(String what, String measured, String aim, boolean reached) {
    rows.add("| %s | %s | %s | %s |".formatted(what, measured, aim, mark(reached)));
  }

  private static String mark(boolean reached) {
    return reached ? "reached" : "missed";
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}
