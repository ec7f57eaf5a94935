package com.primeinterviews.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory a process takes, where the system tells (Linux). */
public final class ResidentMemory {
  private ResidentMemory() {}

  /**
   * In megabytes. Pages that several processes share count by their share, so that PostgreSQL's
   * buffers are not counted once per connection.
   */
  public static OptionalLong of(ProcessIdentity process) {
    return inMb(process.handle().stream());
  }

  /** Of the process and what it started. */
  public static OptionalLong ofTree(ProcessIdentity process) {
    return inMb(
        process.handle().stream()
            .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants())));
  }

  private static OptionalLong inMb(Stream<ProcessHandle> handles) {
    long kilobytes = handles.mapToLong(handle -> proportionalKb(handle.pid())).sum();
    return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
  }

  private static long proportionalKb(long pid) {
    Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
