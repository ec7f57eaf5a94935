package com.primeinterviews.notification.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what is due, a bounded number at a time: one thread takes letters as long as there are free
 * hands, and each is sent on a thread of its own. Runs in every instance.
 */
@Component
class DeliveryWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

  /** Within the time a whole shutdown phase has. */
  private static final Duration TO_FINISH = Duration.ofSeconds(8);

  private final DeliveryDesk desk;
  private final Postman postman;
  private final MailSettings settings;
  private final Semaphore freeHands;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile @Nullable Thread taker;
  private volatile boolean running;

  DeliveryWorker(DeliveryDesk desk, Postman postman, MailSettings settings) {
    this.desk = desk;
    this.postman = postman;
    this.settings = settings;
    this.freeHands = new Semaphore(settings.concurrency());
  }

  @TransactionalEventListener
  void wakeUp(DeliveryQueue.LetterQueued queued) {
    wakeUps.release();
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newVirtualThreadPerTaskExecutor();
    taker = Thread.ofVirtual().name("deliveries").start(this::work);
  }

  private void work() {
    try {
      while (running) {
        if (!sendSome()) {
          wakeUps.tryAcquire(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
          wakeUps.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether anything was due. */
  private boolean sendSome() throws InterruptedException {
    freeHands.acquire();
    int hands = 1 + freeHands.drainPermits();
    var taken = take(hands);
    freeHands.release(hands - taken.size());
    taken.forEach(envelope -> threads.execute(() -> send(envelope)));
    return !taken.isEmpty();
  }

  private List<Envelope> take(int atMost) {
    try {
      return desk.take(atMost);
    } catch (RuntimeException e) {
      log.warn("The delivery queue could not be read, trying again: {}", e.toString());
      return List.of();
    }
  }

  private void send(Envelope envelope) {
    try {
      var outcome = postman.deliver(envelope);
      desk.settle(envelope.deliveryId(), outcome);
      log.info("Delivery {}: {}", envelope.deliveryId(), outcome);
    } catch (RuntimeException e) {
      log.error("Delivery {} is tried again when its lease ends", envelope.deliveryId(), e);
    } finally {
      freeHands.release();
    }
  }

  @Override
  public void stop() {
    running = false;
    wakeUps.release();
    try {
      // Whoever takes letters ends first: none is taken that nobody would send.
      var taking = taker;
      boolean ended = taking == null || taking.join(TO_FINISH);
      threads.shutdown();
      if (!ended || !threads.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("Some deliveries did not finish, they are sent again after their lease");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
