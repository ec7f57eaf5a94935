package com.primeinterviews.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps a component's log from growing without end: a big one is put aside at the next start. */
final class LogFile {
  private static final long BIG_BYTES = 10L * 1024 * 1024;
  private static final int KEPT = 3;

  private LogFile() {}

  static void rotate(Path log) throws IOException {
    if (!Files.exists(log) || Files.size(log) < BIG_BYTES) {
      return;
    }
    for (int n = KEPT - 1; n >= 1; n--) {
      if (Files.exists(aside(log, n))) {
        Files.move(aside(log, n), aside(log, n + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(log, aside(log, 1), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path aside(Path log, int n) {
    return log.resolveSibling(log.getFileName() + "." + n);
  }
}
