package com.primeinterviews.local.progress;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For a person: one line per component, redrawn in place until everything has settled. */
final class TerminalProgress implements Progress {
  private static final long REDRAW_MILLIS = 200;

  private final PrintStream out;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Thread painter = new Thread(this::paint, "progress");
  private boolean drawn;
  private boolean closed;

  private static final class Row {
    private Step step = Step.WAITING;
    private Stopwatch clock = new Stopwatch();
    private String took = "";
  }

  TerminalProgress(PrintStream out, List<String> components) {
    this.out = out;
    components.forEach(name -> rows.put(name, new Row()));
    draw();
    painter.setDaemon(true);
    painter.start();
  }

  @Override
  public synchronized void report(String component, Step step) {
    Row row = rows.get(component);
    if (row == null || closed) {
      return;
    }
    if (row.step == Step.WAITING || row.step.isSettled()) {
      row.clock = new Stopwatch();
    }
    row.step = step;
    row.took = step.isSettled() ? row.clock.toString() : "";
  }

  private void paint() {
    try {
      while (true) {
        Thread.sleep(REDRAW_MILLIS);
        draw();
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private synchronized void draw() {
    if (closed) {
      return;
    }
    StringBuilder text = new StringBuilder();
    if (drawn) {
      text.append("\033[").append(rows.size()).append('A');
    }
    rows.forEach((name, row) -> text.append(line(name, row)));
    drawn = true;
    out.print(text);
    out.flush();
  }

  static String line(String name, Step step, String time) {
    String colour =
        switch (step) {
          case HEALTHY -> "\033[32m●";
          case FAILED -> "\033[31m✖";
          case STOPPED -> "\033[2m○";
          case WAITING -> "\033[2m·";
          case UNPACKING, STARTING, STOPPING -> "\033[33m◐";
        };
    return "  %s\033[0m %-22s %-10s %s\033[K\n".formatted(colour, name, step, time);
  }

  private static String line(String name, Row row) {
    boolean running = row.step != Step.WAITING && !row.step.isSettled();
    return line(name, row.step, running ? row.clock.toString() : row.took);
  }

  @Override
  public void close() {
    draw();
    synchronized (this) {
      closed = true;
    }
    painter.interrupt();
  }
}
