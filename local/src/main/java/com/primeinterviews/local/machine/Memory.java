package com.primeinterviews.local.machine;

import com.primeinterviews.local.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much memory can still be had, on the machine and within this process's control group. */
public final class Memory {
  /** What the whole suite takes, measured, with a little air. */
  private static final long NEEDED_MB = 3_300;

  private static final Path MEMINFO = Path.of("/proc/meminfo");
  private static final Path CGROUP = Path.of("/sys/fs/cgroup");

  private Memory() {}

  public static void require() {
    OptionalLong available = availableMb(MEMINFO, CGROUP);
    if (available.isPresent() && available.getAsLong() < NEEDED_MB) {
      throw new Failure(
          "Too little memory: %,d MB are available, the suite takes about %,d MB."
              .formatted(available.getAsLong(), NEEDED_MB),
          "Close other programs or give the machine (or container) more.");
    }
  }

  /** True when a further process of that size would not push others out. */
  public static boolean hasRoomFor(long megabytes) {
    OptionalLong available = availableMb(MEMINFO, CGROUP);
    return available.isEmpty() || available.getAsLong() > megabytes;
  }

  /** Empty where the system does not tell (macOS), and then nothing is refused. */
  static OptionalLong availableMb(Path meminfo, Path cgroup) {
    OptionalLong machine = machineMb(meminfo);
    OptionalLong group = groupMb(cgroup);
    if (machine.isEmpty() || group.isEmpty()) {
      return machine.isPresent() ? machine : group;
    }
    return OptionalLong.of(Math.min(machine.getAsLong(), group.getAsLong()));
  }

  private static OptionalLong machineMb(Path meminfo) {
    try (Stream<String> lines = Files.lines(meminfo)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong groupMb(Path cgroup) {
    try {
      String limit = Files.readString(cgroup.resolve("memory.max")).strip();
      if (limit.equals("max")) {
        return OptionalLong.empty();
      }
      long used = Long.parseLong(Files.readString(cgroup.resolve("memory.current")).strip());
      long cached = statistic(cgroup.resolve("memory.stat"), "inactive_file");
      return OptionalLong.of((Long.parseLong(limit) - used + cached) / (1024 * 1024));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static long statistic(Path file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name + " "))
          .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
          .findFirst()
          .orElse(0);
    }
  }
}
