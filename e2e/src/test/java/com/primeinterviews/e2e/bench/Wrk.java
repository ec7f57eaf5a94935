package com.primeinterviews.e2e.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one address again and again over some connections, with {@code wrk}. */
final class Wrk {

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern P50 = Pattern.compile("50%\\s+([0-9.]+)(us|ms|s)\\b");
  private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)\\b");

  private Wrk() {}

  record Result(double perSecond, double p50Millis, double p99Millis) {}

  static boolean installed(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Fails when anything but success was answered: refusals are cheap and would flatter. */
  static Result read(URI address, String token, int connections, Duration time)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + time.toSeconds(),
                "--latency",
                "-H",
                "Authorization: Bearer " + token,
                address.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || output.contains("Non-2xx")) {
      throw new IllegalStateException(address + " was not answered well:\n" + output);
    }
    var rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new IllegalStateException("wrk told no rate:\n" + output);
    }
    return new Result(Double.parseDouble(rate.group(1)), millis(P50, output), millis(P99, output));
  }

  private static double millis(Pattern quantile, String output) {
    var found = quantile.matcher(output);
    if (!found.find()) {
      throw new IllegalStateException("wrk told no quantiles:\n" + output);
    }
    double value = Double.parseDouble(found.group(1));
    return switch (found.group(2)) {
      case "us" -> value / 1000;
      case "ms" -> value;
      default -> value * 1000;
    };
  }
}
