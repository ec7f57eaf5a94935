package com.primeinterviews.local.progress;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** For files and pipes: a line for each change. */
final class LineProgress implements Progress {
  private final PrintStream out;
  private final Stopwatch sinceBegin = new Stopwatch();
  private final Map<String, Stopwatch> begun = new HashMap<>();

  LineProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void report(String component, Step step) {
    Stopwatch own = begun.computeIfAbsent(component, name -> new Stopwatch());
    String took = step.isSettled() ? "  after " + own : "";
    out.println(String.format(Locale.ROOT, "%9s  %-22s %s%s", sinceBegin, component, step, took));
    out.flush();
  }

  @Override
  public void close() {}
}
