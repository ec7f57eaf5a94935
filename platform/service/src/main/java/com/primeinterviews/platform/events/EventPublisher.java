package com.primeinterviews.platform.events;

import com.primeinterviews.platform.Ids;
import io.micrometer.tracing.Tracer;
import io.namastack.outbox.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Records events in the transaction that causes them; they are sent after its commit. */
public final class EventPublisher {

  private static final int TRACE_ID_LENGTH = 32;

  private final Outbox outbox;
  private final JsonMapper json;
  private final Clock clock;
  private final Tracer tracer;

  EventPublisher(Outbox outbox, JsonMapper json, Clock clock, Tracer tracer) {
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
    this.tracer = tracer;
  }

  /**
   * @throws IllegalStateException outside of a transaction: state and event would part
   */
  public void publish(OutgoingEvent event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(event.type() + " published outside of a transaction");
    }
    var key = event.aggregateId().toString();
    outbox.schedule(
        new OutboxMessage(
            Ids.newId().toString(),
            event.topic(),
            key,
            event.type(),
            clock.instant(),
            json.writeValueAsString(event.data()),
            traceparent()),
        key);
  }

  /** Also of a request that is not sampled: whoever receives it must not start a trace anew. */
  private @Nullable String traceparent() {
    var span = tracer.currentSpan();
    if (span == null || span.context().traceId().length() != TRACE_ID_LENGTH) {
      return null;
    }
    var context = span.context();
    var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
  }
}
