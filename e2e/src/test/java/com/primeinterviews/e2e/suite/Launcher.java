package com.primeinterviews.e2e.suite;

import com.primeinterviews.local.home.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Calls the launcher as {@code ./dev} does, without building first: everything is packaged here.
 */
final class Launcher {

  /** Stopping waits for requests in flight and consumers between two records. */
  private static final long PATIENCE_SECONDS = 240;

  private final Home home;
  private final Map<String, String> settings;

  Launcher(Home home, Map<String, String> settings) {
    this.home = home;
    this.settings = Map.copyOf(settings);
  }

  Launcher with(Map<String, String> more) {
    var all = new HashMap<>(settings);
    all.putAll(more);
    return new Launcher(home, all);
  }

  /** What all commands of a suite write. */
  static Path log(Home home) {
    return home.folder().resolve("launcher.log");
  }

  Process start(String... command) throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dprime.root=" + home.project(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                home.project().resolve("local/target/local.jar").toString(),
                "com.primeinterviews.local.Main"));
    line.addAll(List.of(command));
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()));
    builder.environment().putAll(settings);
    builder.environment().put("PRIME_HOME", home.folder().toString());
    builder.environment().put("PRIME_PORT_OFFSET", Integer.toString(home.portOffset()));
    return builder.start();
  }

  /** Runs a command to its end. */
  void run(String... command) throws IOException, InterruptedException {
    Process process = start(command);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(List.of(command) + " does not end, see " + log(home));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(List.of(command) + " failed, see " + log(home));
    }
  }
}
