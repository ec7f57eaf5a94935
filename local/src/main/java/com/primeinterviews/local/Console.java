package com.primeinterviews.local;

import com.primeinterviews.local.progress.Progress;
import java.util.List;

/** The terminal the launcher writes to, if it is one. */
final class Console {
  private Console() {}

  static Progress progress(List<String> components) {
    return Progress.on(System.out, isTerminal(), components);
  }

  static boolean isTerminal() {
    java.io.Console console = System.console();
    return console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
