package com.primeinterviews.platform.events;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to an event whose effect fails. An outage of our own database is waited out, however
 * long it lasts. Anything else is tried five times with growing pauses; then the event goes to the
 * service's dead-letter topic, with the failure in its headers, and the next one gets its turn.
 */
final class DeadLetters {

  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
  private static final int RETRIES = 4;

  private DeadLetters() {}

  static String topicOf(String service) {
    return service + ".dlt";
  }

  static DefaultErrorHandler errorHandler(
      KafkaOperations<String, String> kafka, String service, MeterRegistry meters) {
    var recoverer =
        new DeadLetterPublishingRecoverer(
            kafka, (message, failure) -> new TopicPartition(topicOf(service), -1));
    var dead = meters.counter("events.dead.letters");
    var handler =
        new DefaultErrorHandler(
            (message, failure) -> {
              recoverer.accept(message, failure);
              dead.increment();
              logDead(message, failure, service);
            },
            backOff(Duration.ofMillis(200), RETRIES));
    handler.setBackOffFunction((message, failure) -> isOutage(failure) ? patience() : null);
    handler.addNotRetryableExceptions(MalformedEventException.class);
    handler.setCommitRecovered(true);
    return handler;
  }

  private static void logDead(ConsumerRecord<?, ?> message, Exception failure, String service) {
    log.error(
        "Message {}-{}@{} was given up and put into {}",
        message.topic(),
        message.partition(),
        message.offset(),
        topicOf(service),
        failure);
  }

  private static boolean isOutage(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotGetJdbcConnectionException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof TransientDataAccessException) {
        return true;
      }
    }
    return false;
  }

  private static BackOff backOff(Duration first, int retries) {
    var backOff = new ExponentialBackOffWithMaxRetries(retries);
    backOff.setInitialInterval(first.toMillis());
    backOff.setMultiplier(3);
    backOff.setMaxInterval(5_000);
    return backOff;
  }

  private static BackOff patience() {
    var backOff = new ExponentialBackOff(500, 2);
    backOff.setMaxInterval(10_000);
    return backOff;
  }
}
