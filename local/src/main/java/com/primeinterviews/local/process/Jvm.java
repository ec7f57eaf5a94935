package com.primeinterviews.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the suite's JVMs are started: small, and quick to be there rather than quick in the long run.
 */
public final class Jvm {
  /** One collector thread, the fast compiler only, and no shared-memory counters on disk. */
  private static final List<String> SMALL_AND_QUICK =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xss512k",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xlog:aot*=error",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private Jvm() {}

  public static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL_AND_QUICK);
    command.addAll(List.of(arguments));
    return command;
  }

  /** Tells one installation's start-up caches from another's. */
  public static String version() {
    return System.getProperty("java.home") + " " + Runtime.version();
  }

  /** Of a process that has ended already as well: then it is one that is not alive. */
  public static ProcessIdentity identity(Process process) {
    return ProcessIdentity.of(process.pid())
        .orElseGet(() -> new ProcessIdentity(process.pid(), "ended"));
  }
}
