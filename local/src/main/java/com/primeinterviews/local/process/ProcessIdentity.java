package com.primeinterviews.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process, told apart from a later one that got the same pid: by when it was born.
 *
 * @param birth on Linux clock ticks since boot and the boot's id, which no change of the wall clock
 *     moves; elsewhere the start time in milliseconds
 */
public record ProcessIdentity(long pid, String birth) {
  private static final Path PROC = Path.of("/proc/self/stat");
  private static final boolean HAS_PROC = Files.isReadable(PROC);
  private static final String BOOT = HAS_PROC ? bootId() : "";

  /** Fields of /proc/PID/stat counted from the state, which follows the name in parentheses. */
  private static final int STATE = 0;

  private static final int START_TICKS = 19;

  public static ProcessIdentity current() {
    long pid = ProcessHandle.current().pid();
    return of(pid).orElseThrow(() -> new IllegalStateException("This process cannot see itself"));
  }

  /**
   * Empty when no such process runs; one that has ended and only waits to be reaped does not run.
   */
  public static Optional<ProcessIdentity> of(long pid) {
    return (HAS_PROC ? birthInProc(pid) : birthByHandle(pid))
        .map(birth -> new ProcessIdentity(pid, birth));
  }

  private static Optional<String> birthInProc(long pid) {
    // A plain stream, because an interrupted thread cannot read through a channel, and would take
    // the process for gone.
    try (FileInputStream file = new FileInputStream("/proc/" + pid + "/stat")) {
      String stat = new String(file.readAllBytes(), UTF_8);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean ended = "Z".equals(fields[STATE]) || "X".equals(fields[STATE]);
      return ended ? Optional.empty() : Optional.of(fields[START_TICKS] + "@" + BOOT);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> birthByHandle(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(handle -> handle.info().startInstant())
        .map(start -> Long.toString(start.toEpochMilli()));
  }

  private static String bootId() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip().substring(0, 8);
    } catch (IOException e) {
      return "";
    }
  }

  static Optional<ProcessIdentity> parse(String text) {
    String[] parts = text.strip().split(" ", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(new ProcessIdentity(Long.parseLong(parts[0]), parts[1]));
  }

  String format() {
    return pid + " " + birth + "\n";
  }

  public boolean isAlive() {
    return of(pid).equals(Optional.of(this));
  }

  /** Asks politely (SIGTERM); does nothing when the process is gone or the pid is another's. */
  public void terminate() {
    handle().ifPresent(ProcessHandle::destroy);
  }

  /** SIGKILL, to the process and to what it started. */
  public void kill() {
    handle()
        .ifPresent(
            handle -> {
              handle.descendants().toList().forEach(ProcessHandle::destroyForcibly);
              handle.destroyForcibly();
            });
  }

  public Optional<ProcessHandle> handle() {
    return isAlive() ? ProcessHandle.of(pid) : Optional.empty();
  }
}
