package com.primeinterviews.notification.live;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Threads of the sockets: one keeps the time, and what may block runs on a virtual one each. */
@Component
class LiveTasks implements DisposableBean {

  private final ScheduledThreadPoolExecutor timer;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  LiveTasks() {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("sockets-timer").factory());
    // A socket's expiry timer goes with the socket, not when the token would have expired.
    timer.setRemoveOnCancelPolicy(true);
  }

  void now(Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException shuttingDown) {
      // Every socket is closed on shutdown, there is nothing left to do for one.
    }
  }

  Future<?> after(Duration delay, Runnable task) {
    return timer.schedule(() -> now(task), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  void every(Duration pause, Runnable task) {
    timer.scheduleWithFixedDelay(
        () -> now(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
    threads.shutdownNow();
  }
}
