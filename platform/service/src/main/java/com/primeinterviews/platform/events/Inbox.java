package com.primeinterviews.platform.events;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets an event take effect once per consumer group: its id is inserted first, in the transaction
 * of the effect, so that a crash between the two leaves neither, and a second delivery finds the
 * id.
 */
public class Inbox {

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /** Longer than brokers keep events. */
  private static final Duration KEPT = Duration.ofDays(14);

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final IncomingEvents events;
  private final Clock clock;

  Inbox(JdbcClient jdbc, TransactionOperations transactions, IncomingEvents events, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Runs the effect unless this event had it before. To be called on a listener's thread.
   *
   * @throws MalformedEventException when the message is no event of the suite
   */
  public void receive(ConsumerRecord<String, String> message, Consumer<IncomingEvent> effect) {
    var event = events.read(message);
    var consumer = Objects.requireNonNull(KafkaUtils.getConsumerGroupId(), "not a listener thread");
    transactions.executeWithoutResult(
        status -> {
          if (isNew(consumer, event.id())) {
            effect.accept(event);
          } else {
            log.debug("Event {} ({}) had its effect already", event.id(), event.type());
          }
        });
  }

  private boolean isNew(String consumer, String eventId) {
    return jdbc.sql(
                """
                insert into inbox (consumer, event_id, received_at) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(consumer, eventId, Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** Safe with several instances: deleting twice deletes nothing more. */
  @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
  void forgetOldIds() {
    jdbc.sql("delete from inbox where received_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
