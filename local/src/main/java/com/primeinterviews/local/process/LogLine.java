package com.primeinterviews.local.process;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a log, plain or an event in Elastic's common schema, as the services write it. */
record LogLine(Level level, List<String> texts) {
  enum Level {
    ERROR,
    WARNING,
    OTHER
  }

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern TELLING =
      Pattern.compile(
          "ERROR|FATAL|Caused by:|Exception|Error[: ]|error:|cannot|failed",
          Pattern.CASE_INSENSITIVE);

  static LogLine parse(String line) {
    return line.startsWith("{") ? structured(line) : plain(line);
  }

  private static LogLine plain(String line) {
    String text = line.strip();
    boolean frame = text.startsWith("at ") || text.startsWith("... ");
    boolean telling = !frame && TELLING.matcher(text).find();
    return new LogLine(telling ? Level.ERROR : Level.OTHER, List.of(text));
  }

  private static LogLine structured(String line) {
    try {
      JsonNode event = JSON.readTree(line);
      Level level =
          switch (event.at("/log/level").asString("")) {
            case "ERROR" -> Level.ERROR;
            case "WARN" -> Level.WARNING;
            default -> Level.OTHER;
          };
      Stream<String> message = event.path("message").asString("").lines().map(String::strip);
      return new LogLine(
          level, Stream.concat(message.filter(LogLine::says), rootCause(event)).toList());
    } catch (JacksonException e) {
      return plain(line);
    }
  }

  private static Stream<String> rootCause(JsonNode event) {
    return event
        .at("/error/stack_trace")
        .asString("")
        .lines()
        .filter(line -> line.startsWith("Caused by:"))
        .reduce((first, later) -> later)
        .stream();
  }

  private static boolean says(String text) {
    return !text.isBlank() && !text.startsWith("*****");
  }
}
