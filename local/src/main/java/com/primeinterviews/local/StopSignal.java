package com.primeinterviews.local;

import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into an interrupt of the thread that runs the suite,
 * and keeps the JVM alive until that thread has stopped everything. A signal that was ignored when
 * the launcher was started (nohup) stays ignored.
 */
final class StopSignal implements AutoCloseable {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook;

  private StopSignal(Thread worker) {
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              awaitStopped();
            },
            "stop-signal");
  }

  static StopSignal interrupting(Thread worker) {
    StopSignal signal = new StopSignal(worker);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void awaitStopped() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
