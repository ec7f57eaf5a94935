package com.primeinterviews.local.component;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.progress.Progress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stops the suite from the door inwards: who calls stops before who is called. */
public final class Shutdown {
  private final Home home;
  private final Progress progress;

  public Shutdown(Home home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  /** True when anything ran. */
  public boolean run(Components components) throws IOException, InterruptedException {
    boolean any = false;
    for (List<Component> wave : components.stopWaves()) {
      any |= stopTogether(wave);
    }
    return any;
  }

  private boolean stopTogether(List<Component> wave) throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> stops =
          wave.stream()
              .map(
                  component ->
                      threads.submit(() -> new Lifecycle(home, component, progress).stop()))
              .toList();
      boolean any = false;
      for (Future<Boolean> stop : stops) {
        any |= stop.get();
      }
      return any;
    } catch (ExecutionException e) {
      throw Failed.with(e);
    }
  }
}
