package com.primeinterviews.e2e.bench;

import com.primeinterviews.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Memory of all processes of a suite: servers, services and launcher. Linux tells the proportional
 * set size (PSS), which counts a page that several processes share once in all.
 *
 * @param megabytes sum over the processes
 */
record ResidentMemory(long megabytes, long processes) {

  /** Empty where the system does not tell. */
  static Optional<ResidentMemory> of(Suite suite) {
    var each =
        suite.processes().values().stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .distinct()
            .map(process -> kilobytes(process.pid()))
            .toList();
    if (each.stream().anyMatch(OptionalLong::isEmpty)) {
      return Optional.empty();
    }
    long sum = each.stream().mapToLong(OptionalLong::getAsLong).sum();
    return Optional.of(new ResidentMemory(sum / 1024, each.size()));
  }

  private static OptionalLong kilobytes(long pid) {
    Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException untold) {
      return OptionalLong.empty();
    }
  }
}
