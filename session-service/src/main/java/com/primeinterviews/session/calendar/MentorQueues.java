package com.primeinterviews.session.calendar;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the bookings of one mentor into the database one after another. They would wait there for
 * each other anyway, on the calendar's row, each holding a connection; waiting here they hold none,
 * so a crowd after one mentor takes nothing from the bookings of others. Only a courtesy within one
 * instance: what is right is decided in the database.
 */
@Component
public class MentorQueues {

  private static final int QUEUES = 512;
  private static final int LONGEST_QUEUE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReentrantLock[] queues =
      IntStream.range(0, QUEUES)
          .mapToObj(number -> new ReentrantLock(true))
          .toArray(ReentrantLock[]::new);

  /** The result of the task; empty when its turn did not come in time. */
  public <T> Optional<T> inTurn(UUID mentorId, Supplier<@Nullable T> task) {
    ReentrantLock queue = queues[Math.floorMod(mentorId.hashCode(), QUEUES)];
    if (queue.getQueueLength() >= LONGEST_QUEUE || !turnCame(queue)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(task.get());
    } finally {
      queue.unlock();
    }
  }

  private static boolean turnCame(ReentrantLock queue) {
    try {
      return queue.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
