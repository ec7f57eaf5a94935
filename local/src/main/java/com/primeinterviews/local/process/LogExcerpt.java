package com.primeinterviews.local.process;

import com.primeinterviews.local.process.LogLine.Level;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The few lines of a log that say why a process ended: errors and their causes, no stack traces.
 */
public final class LogExcerpt {
  private static final int LINES = 12;
  private static final int LINE_LENGTH = 300;
  private static final int TAIL_BYTES = 256 * 1024;

  private LogExcerpt() {}

  /**
   * @param from the size of the log before the process was started: what stands before belongs to
   *     earlier runs
   */
  public static List<String> of(Path log, long from) {
    List<LogLine> all;
    try {
      all = tail(log, from).lines().filter(line -> !line.isBlank()).map(LogLine::parse).toList();
    } catch (IOException e) {
      return List.of();
    }
    List<String> texts = choose(all).stream().flatMap(line -> line.texts().stream()).toList();
    return texts.stream()
        .skip(Math.max(0, texts.size() - LINES))
        .map(text -> text.length() <= LINE_LENGTH ? text : text.substring(0, LINE_LENGTH) + "…")
        .toList();
  }

  /** The errors, or else the warnings, or else whatever there is; a short log as a whole. */
  private static List<LogLine> choose(List<LogLine> all) {
    if (all.size() <= LINES / 2) {
      return all;
    }
    for (Level level : List.of(Level.ERROR, Level.WARNING)) {
      List<LogLine> chosen = all.stream().filter(line -> line.level() == level).toList();
      if (!chosen.isEmpty()) {
        return chosen;
      }
    }
    return all;
  }

  private static String tail(Path log, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      // A log shorter than before was put aside at the start and begun anew.
      long start = from > file.length() ? 0 : Math.max(from, file.length() - TAIL_BYTES);
      file.seek(start);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
