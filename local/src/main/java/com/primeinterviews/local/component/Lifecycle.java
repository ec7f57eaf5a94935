package com.primeinterviews.local.component;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.LogExcerpt;
import com.primeinterviews.local.process.PidFile;
import com.primeinterviews.local.process.ProcessIdentity;
import com.primeinterviews.local.progress.Progress;
import com.primeinterviews.local.progress.Progress.Step;
import com.primeinterviews.local.progress.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts and stops one component and keeps its pid file true. Any process of this user may do it.
 */
public final class Lifecycle {
  private static final Duration START_PATIENCE = Duration.ofSeconds(300);
  private static final Duration UNHEALTHY_PATIENCE = Duration.ofSeconds(8);
  private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);
  private static final Duration HEALTH_PAUSE = Duration.ofMillis(100);
  private static final Duration END_PAUSE = Duration.ofMillis(50);

  private final Home home;
  private final Component component;
  private final PidFile pidFile;
  private final Progress progress;

  public Lifecycle(Home home, Component component, Progress progress) {
    this.home = home;
    this.component = component;
    this.pidFile = pidFile(home, component.name());
    this.progress = progress;
  }

  public static PidFile pidFile(Home home, String component) {
    return new PidFile(home.run().resolve(component + ".pid"));
  }

  /** Returns when it is healthy. */
  public void start() throws IOException, InterruptedException {
    Path log = home.log(component.name());
    long logBegin = Files.exists(log) ? Files.size(log) : 0;
    try {
      if (!component.isUnpacked()) {
        progress.report(component.name(), Step.UNPACKING);
        component.unpack();
      }
      progress.report(component.name(), Step.STARTING);
      ProcessIdentity process = component.start();
      pidFile.write(process);
      awaitHealth(process);
      progress.report(component.name(), Step.HEALTHY);
    } catch (NotHealthy e) {
      progress.report(component.name(), Step.FAILED);
      String lines = String.join("\n    ", LogExcerpt.of(log, logBegin));
      throw new Failure(
          component.name() + " " + e.getMessage() + ".",
          "Its log is " + log + (lines.isEmpty() ? "" : " and says:\n    " + lines));
    } catch (IOException e) {
      progress.report(component.name(), Step.FAILED);
      throw e;
    }
  }

  private void awaitHealth(ProcessIdentity process) throws InterruptedException, NotHealthy {
    Stopwatch waiting = new Stopwatch();
    while (!component.isHealthy()) {
      if (!process.isAlive()) {
        throw new NotHealthy("ended while starting");
      }
      if (waiting.elapsed().compareTo(START_PATIENCE) > 0) {
        throw new NotHealthy("is not healthy after " + START_PATIENCE.toSeconds() + " s");
      }
      Thread.sleep(HEALTH_PAUSE);
    }
  }

  private static final class NotHealthy extends Exception {
    private static final long serialVersionUID = 1L;

    NotHealthy(String what) {
      super(what);
    }
  }

  /**
   * True when there was something to stop. Without a pid file a component counts as stopped on
   * purpose.
   */
  public boolean stop() throws IOException, InterruptedException {
    Optional<ProcessIdentity> running = pidFile.alive().or(component::stray);
    pidFile.delete();
    if (running.isEmpty()) {
      return false;
    }
    progress.report(component.name(), Step.STOPPING);
    ProcessIdentity process = running.get();
    // What is not healthy, as in a start that is given up, has no work to finish.
    Duration patience = component.isHealthy() ? component.stopPatience() : UNHEALTHY_PATIENCE;
    component.askToStop(process);
    if (!ends(process, patience)) {
      process.kill();
      ends(process, KILL_PATIENCE);
    }
    progress.report(component.name(), Step.STOPPED);
    return true;
  }

  private static boolean ends(ProcessIdentity process, Duration patience)
      throws InterruptedException {
    Stopwatch waiting = new Stopwatch();
    while (process.isAlive()) {
      if (waiting.elapsed().compareTo(patience) > 0) {
        return false;
      }
      Thread.sleep(END_PAUSE);
    }
    return true;
  }
}
