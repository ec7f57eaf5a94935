package com.primeinterviews.local.progress;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** Tells how far each part of the suite is. Methods may be called from several threads. */
public interface Progress extends AutoCloseable {

  enum Step {
    WAITING("waiting"),
    UNPACKING("unpacking"),
    STARTING("starting"),
    HEALTHY("healthy"),
    STOPPING("stopping"),
    STOPPED("stopped"),
    FAILED("failed");

    private final String word;

    Step(String word) {
      this.word = word;
    }

    boolean isSettled() {
      return switch (this) {
        case HEALTHY, STOPPED, FAILED -> true;
        case WAITING, UNPACKING, STARTING, STOPPING -> false;
      };
    }

    @Override
    public String toString() {
      return word;
    }
  }

  void report(String component, Step step);

  @Override
  void close();

  static Progress silent() {
    return on(new PrintStream(OutputStream.nullOutputStream()), false, List.of());
  }

  /** In place on a terminal; one line per change elsewhere. */
  static Progress on(PrintStream out, boolean terminal, List<String> components) {
    return terminal ? new TerminalProgress(out, components) : new LineProgress(out);
  }
}
