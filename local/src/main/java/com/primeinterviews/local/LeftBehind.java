package com.primeinterviews.local;

import com.primeinterviews.local.component.Components;
import com.primeinterviews.local.component.Lifecycle;
import com.primeinterviews.local.component.Shutdown;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.progress.Progress;
import com.primeinterviews.local.service.AotTraining;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Processes of a suite whose launcher was killed. Call it only while holding the launcher's lock.
 */
final class LeftBehind {
  private LeftBehind() {}

  /** True when there were any; they are stopped now. */
  static boolean stop(Home home, Components components) throws IOException, InterruptedException {
    Files.deleteIfExists(Up.readyFile(home));
    AotTraining.endLeftBehind(home);
    boolean any =
        components.all().stream()
            .anyMatch(
                component ->
                    Lifecycle.pidFile(home, component.name()).alive().isPresent()
                        || component.stray().isPresent());
    if (any) {
      Console.say("An earlier suite was left running without its launcher; stopping it.");
    }
    try (Progress progress = any ? Console.progress(components.names()) : Progress.silent()) {
      new Shutdown(home, progress).run(components);
    }
    return any;
  }
}
