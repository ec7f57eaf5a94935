package com.primeinterviews.platform.sample;

import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Figures for the decision about the outbox; prints them and asserts nothing about time. Run with
 * {@code -Dbench=outbox -Dtest=OutboxBenchmark}.
 */
@ServiceTest
@TestPropertySource(properties = "namastack.outbox.polling.fixed.interval=250ms")
@EnabledIfSystemProperty(named = "bench", matches = "outbox")
class OutboxBenchmark {

  private static final int EVENTS = 5_000;
  private static final int KEYS = 500;
  private static final int WRITERS = 8;

  @Autowired EventPublisher publisher;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired Events events;

  private final List<UUID> keys = Stream.generate(Ids::newId).limit(KEYS).toList();

  @Test
  void throughputAndDelay() throws Exception {
    inParallel(this::publishOne); // warm up
    await().atMost(Duration.ofMinutes(2)).until(() -> backlog() == 0);
    double direct = rate(() -> inParallel(this::sendDirectly));
    double recorded = rate(() -> inParallel(this::publishOne));
    double drained =
        rate(
            () -> {
              inParallel(this::publishOne);
              await()
                  .pollInterval(Duration.ofMillis(20))
                  .atMost(Duration.ofMinutes(2))
                  .until(() -> backlog() == 0);
            });
    System.err.printf("direct sends waiting for the broker   %8.0f /s%n", direct);
    System.err.printf("recorded in the outbox                %8.0f /s%n", recorded);
    System.err.printf("recorded and with the broker          %8.0f /s%n", drained);
    var delays = delaysOfSingleEvents();
    System.err.printf(
        "commit to broker, one event at a time: p50 %d ms, p99 %d ms%n",
        delays[delays.length / 2], delays[delays.length * 99 / 100]);
  }

  private long[] delaysOfSingleEvents() {
    var delays = new long[200];
    for (int i = 0; i < delays.length; i++) {
      publishOne(i);
      long start = System.nanoTime();
      while (backlog() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
      delays[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
    Arrays.sort(delays);
    return delays;
  }

  private void publishOne(int number) {
    var key = keys.get(number % KEYS);
    var payload = Contracts.sample("user.updated.v1", Map.of("version", number));
    transactions.executeWithoutResult(
        status ->
            publisher.publish(
                new OutgoingEvent("identity.user.v1", "user.updated.v1", key, payload)));
  }

  private void sendDirectly(int number) {
    var key = keys.get(number % KEYS).toString();
    var payload = Contracts.sample("user.updated.v1", Map.of("version", number)).toString();
    try {
      kafka.send("identity.user.v1", key, payload).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void inParallel(java.util.function.IntConsumer action) throws Exception {
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<Void>> parts =
          IntStream.range(0, WRITERS)
              .<Callable<Void>>mapToObj(
                  writer ->
                      () -> {
                        for (int i = writer; i < EVENTS; i += WRITERS) {
                          action.accept(i);
                        }
                        return null;
                      })
              .toList();
      for (var part : pool.invokeAll(parts)) {
        part.get();
      }
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double rate(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return EVENTS / ((System.nanoTime() - start) / 1e9);
  }

  private long backlog() {
    return jdbc.sql("select count(*) from outbox_record").query(Long.class).single();
  }
}
