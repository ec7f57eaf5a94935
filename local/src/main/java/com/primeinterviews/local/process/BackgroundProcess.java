package com.primeinterviews.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a program that outlives a closed terminal and writes to a log file. */
public final class BackgroundProcess {
  /**
   * A terminal sends Ctrl-C and hang-up to every process in its foreground group. Ignored here, and
   * therefore by the JVM that takes this shell's place, they leave it to the launcher to stop the
   * suite in order; SIGTERM still ends the process gracefully.
   */
  private static final List<String> DEAF_TO_THE_TERMINAL =
      List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

  private BackgroundProcess() {}

  public static Process start(
      List<String> command, Path folder, Map<String, String> environment, Path log)
      throws IOException {
    LogFile.rotate(log);
    List<String> whole = new ArrayList<>(DEAF_TO_THE_TERMINAL);
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs a short program to its end; its output goes to the log. */
  public static int run(
      List<String> command, Path folder, Map<String, String> environment, Path log)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Process process = start(command, folder, environment, log);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw e;
    }
  }
}
