package com.primeinterviews.auth.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Does things for a while, each on a thread of its own. */
final class Load implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<Long>> repeating = new ArrayList<>();
  private final long end;

  Load(Duration lasting) {
    end = System.nanoTime() + lasting.toNanos();
  }

  /** As often as it goes, one after the other; what ends too late does not count. */
  void repeat(Runnable work) {
    repeating.add(
        threads.submit(
            () -> {
              long times = 0;
              while (true) {
                work.run();
                if (System.nanoTime() > end) {
                  return times;
                }
                times++;
              }
            }));
  }

  /** How often everything that is repeated was done, once it is over. */
  long finished() throws InterruptedException, ExecutionException {
    long sum = 0;
    for (var one : repeating) {
      sum += one.get();
    }
    return sum;
  }

  /**
   * Nanoseconds that each took, for every caller at a steady pace. They count from when it was due,
   * so that one that is late makes those behind it late too.
   */
  <T> List<Long> measure(List<T> callers, Duration pace, Consumer<T> work)
      throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    var tasks = new ArrayList<Callable<List<Long>>>();
    for (int i = 0; i < callers.size(); i++) {
      var caller = callers.get(i);
      long first = start + pace.toNanos() * i / callers.size();
      tasks.add(() -> steadily(first, pace.toNanos(), () -> work.accept(caller)));
    }
    var all = new ArrayList<Long>();
    for (var part : threads.invokeAll(tasks)) {
      all.addAll(part.get());
    }
    return all;
  }

  private List<Long> steadily(long first, long pace, Runnable work) {
    var took = new ArrayList<Long>();
    for (long due = first; due < end; due += pace) {
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      work.run();
      took.add(System.nanoTime() - due);
    }
    return took;
  }

  @Override
  public void close() {
    threads.close();
  }
}
