package com.primeinterviews.e2e.suite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the parts of a suite write, to be shown when something goes wrong. */
public final class Logs {

  private static final int LINES = 15;
  private static final int LENGTH = 2_000;

  private final Path folder;

  Logs(Path folder) {
    this.folder = folder;
  }

  /** Where each log ends now. */
  public Map<Path, Long> ends() {
    try (var files = Files.list(folder)) {
      var ends = new TreeMap<Path, Long>();
      for (Path file : files.filter(path -> path.toString().endsWith(".log")).toList()) {
        ends.put(file, Files.size(file));
      }
      return ends;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The errors written since then, a few of each part. */
  public String errorsSince(Map<Path, Long> then) {
    var text = new StringBuilder();
    ends()
        .forEach(
            (file, end) -> {
              List<String> errors = errors(file, then.getOrDefault(file, 0L), end);
              if (!errors.isEmpty()) {
                text.append("--- ").append(file.getFileName()).append('\n');
                errors.forEach(line -> text.append(shortened(line)).append('\n'));
              }
            });
    return text.toString();
  }

  private static List<String> errors(Path file, long begin, long end) {
    try (var channel = Files.newByteChannel(file)) {
      // A log that was begun anew in between is read whole.
      channel.position(begin <= end ? begin : 0);
      var bytes = ByteBuffer.allocate((int) (channel.size() - channel.position()));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return new String(bytes.array(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("ERROR") || line.contains("Exception in thread"))
          .limit(LINES)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String shortened(String line) {
    return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + " …";
  }
}
