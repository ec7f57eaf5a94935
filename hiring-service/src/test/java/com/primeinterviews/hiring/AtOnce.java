package com.primeinterviews.hiring;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs the same thing several times at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  public static <T> List<T> times(int count, Callable<T> action) throws Exception {
    var start = new CyclicBarrier(count);
    Callable<T> together =
        () -> {
          start.await();
          return action.call();
        };
    try (var threads = Executors.newFixedThreadPool(count)) {
      return threads.invokeAll(Stream.generate(() -> together).limit(count).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
