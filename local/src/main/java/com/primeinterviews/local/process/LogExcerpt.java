package com.primeinterviews.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few lines of a log that say why a process ended: errors and their causes, no stack traces.
 */
public final class LogExcerpt {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LINES = 12;
  private static final int LINE_LENGTH = 300;
  private static final int TAIL_BYTES = 256 * 1024;
  private static final Pattern TELLING =
      Pattern.compile(
          "ERROR|FATAL|Caused by:|Exception|Error[: ]|error:|cannot|failed",
          Pattern.CASE_INSENSITIVE);

  private LogExcerpt() {}

  /**
   * @param from the size of the log before the process was started: what stands before belongs to
   *     earlier runs
   */
  public static List<String> of(Path log, long from) {
    List<String> all;
    try {
      all = tail(log, from).lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      return List.of();
    }
    List<String> telling = new ArrayList<>();
    for (String line : all) {
      if (line.startsWith("{")) {
        telling.addAll(structured(line));
      } else if (TELLING.matcher(line).find() && !isFrame(line)) {
        telling.add(line.strip());
      }
    }
    List<String> chosen = telling.isEmpty() ? all : telling;
    return chosen.stream()
        .skip(Math.max(0, chosen.size() - LINES))
        .map(line -> line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…")
        .toList();
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

  private static boolean isFrame(String line) {
    return line.stripLeading().startsWith("at ") || line.stripLeading().startsWith("... ");
  }

  /** An event in Elastic's common schema, as the services write it. */
  private static List<String> structured(String line) {
    try {
      JsonNode event = JSON.readTree(line);
      if (!"ERROR".equals(event.at("/log/level").asString(event.path("log.level").asString("")))) {
        return List.of();
      }
      List<String> lines = new ArrayList<>();
      event
          .path("message")
          .asString("")
          .lines()
          .map(String::strip)
          .filter(LogExcerpt::says)
          .forEach(lines::add);
      String trace =
          event.at("/error/stack_trace").asString(event.path("error.stack_trace").asString(""));
      List<String> causes = trace.lines().filter(cause -> cause.startsWith("Caused by:")).toList();
      lines.addAll(causes.isEmpty() ? Collections.emptyList() : List.of(causes.getLast()));
      return lines;
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static boolean says(String line) {
    return !line.isBlank() && !line.startsWith("*****");
  }
}
