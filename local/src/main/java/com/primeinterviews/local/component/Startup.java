package com.primeinterviews.local.component;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.progress.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Starts all components: each as soon as what it needs is healthy, but only a few at a time,
 * because starting is processor work and ten JVMs on two cores only get into each other's way.
 */
public final class Startup {
  private final Home home;
  private final List<Component> components;
  private final Progress progress;
  private final Semaphore places;
  private final Map<String, CountDownLatch> healthy = new ConcurrentHashMap<>();

  public Startup(Home home, List<Component> components, int places, Progress progress) {
    this.home = home;
    this.components = components;
    this.progress = progress;
    this.places = new Semaphore(places, true);
  }

  /**
   * Returns when all are healthy. Throws what the first one failed with, or that the thread was
   * interrupted; then nothing is being started any more, and what has been started still runs.
   */
  public void run() throws IOException, InterruptedException {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      ExecutorCompletionService<Void> results = new ExecutorCompletionService<>(threads);
      components.forEach(component -> results.submit(() -> start(component)));
      for (int n = 0; n < components.size(); n++) {
        results.take().get();
      }
    } catch (ExecutionException e) {
      throw Failed.with(e);
    } finally {
      threads.shutdownNow();
      awaitEnd(threads);
    }
  }

  private Void start(Component component) throws IOException, InterruptedException {
    for (String need : component.needs()) {
      healthy(need).await();
    }
    places.acquire();
    try {
      new Lifecycle(home, component, progress).start();
    } finally {
      places.release();
    }
    healthy(component.name()).countDown();
    return null;
  }

  private CountDownLatch healthy(String component) {
    return healthy.computeIfAbsent(component, name -> new CountDownLatch(1));
  }

  /** A start that is on its way must have written its pid file before anybody begins to stop. */
  private static void awaitEnd(ExecutorService threads) throws InterruptedException {
    boolean interrupted = Thread.interrupted();
    threads.awaitTermination(30, TimeUnit.SECONDS);
    if (interrupted) {
      throw new InterruptedException();
    }
  }
}
