package com.primeinterviews.local;

import com.primeinterviews.local.component.Components;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.LauncherLock;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.process.ProcessIdentity;
import com.primeinterviews.local.progress.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Stops the suite, through its launcher or, when that was killed, in its place. */
final class Down {
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final Home home;

  Down(Home home) {
    this.home = home;
  }

  int run() throws IOException, InterruptedException {
    Console.say(
        stop() ? "Stopped. Data is kept in " + home.folder() + "." : "Nothing was running.");
    return 0;
  }

  /** True when there was something to stop. */
  boolean stop() throws IOException, InterruptedException {
    if (!Files.isDirectory(home.run())) {
      return false;
    }
    Optional<ProcessIdentity> launcher = LauncherLock.launcher(home);
    launcher.ifPresent(ProcessIdentity::terminate);
    Stopwatch waiting = new Stopwatch();
    while (launcher.isPresent() && launcher.get().isAlive()) {
      if (waiting.elapsed().compareTo(PATIENCE) > 0) {
        throw new Failure(
            "The launcher (pid " + launcher.get().pid() + ") does not stop.",
            "kill -9 it, then run ./dev down again, which stops what it leaves behind.");
      }
      Thread.sleep(100);
    }
    try (LauncherLock lock = LauncherLock.takeOrRefuse(home)) {
      Components components = Components.of(home, Secrets.in(home, System.getenv()));
      return LeftBehind.stop(home, components) || launcher.isPresent();
    }
  }
}
