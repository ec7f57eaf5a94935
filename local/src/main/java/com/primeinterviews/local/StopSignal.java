package com.primeinterviews.local;

import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into an interrupt of the thread that runs the suite,
 * and keeps the JVM alive until that thread has stopped everything. A signal that was ignored when
 * the launcher was started (nohup) stays ignored.
 */
final class StopSignal implements AutoCloseable {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread worker;
  private final Thread hook;
  private boolean ignored;

  private StopSignal(Thread worker) {
    this.worker = worker;
    hook =
        new Thread(
            () -> {
              interruptWorker();
              awaitStopped();
            },
            "stop-signal");
  }

  static StopSignal interrupting(Thread worker) {
    StopSignal signal = new StopSignal(worker);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private synchronized void interruptWorker() {
    if (!ignored) {
      worker.interrupt();
    }
  }

  /** To be called by the worker once it stops everything anyway: nothing may disturb that. */
  synchronized void ignoreFromNowOn() {
    ignored = true;
    // One that has come in already has had its effect; sleeping must work again.
    var unused = Thread.interrupted();
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
