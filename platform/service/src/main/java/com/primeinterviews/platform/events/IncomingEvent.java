package com.primeinterviews.platform.events;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An event as a consumer sees it. */
public final class IncomingEvent {

  private final String id;
  private final String type;
  private final Instant time;
  private final ConsumerRecord<String, String> message;
  private final JsonMapper json;

  IncomingEvent(ConsumerRecord<String, String> message, JsonMapper json) {
    this.id = CloudEventHeaders.required(message, CloudEventHeaders.ID);
    this.type = CloudEventHeaders.required(message, CloudEventHeaders.TYPE);
    this.time = parse(CloudEventHeaders.required(message, CloudEventHeaders.TIME));
    this.message = message;
    this.json = json;
  }

  private static Instant parse(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedEventException("Header ce_time is no instant", e);
    }
  }

  public String id() {
    return id;
  }

  /** For example {@code session.booked.v1}. */
  public String type() {
    return type;
  }

  /** The aggregate's id. */
  public String key() {
    return message.key();
  }

  /** When the producer published it. */
  public Instant time() {
    return time;
  }

  /** The payload as JSON. */
  public String data() {
    return message.value();
  }

  /**
   * The payload as a consumer's own record, which names only what it needs.
   *
   * @throws MalformedEventException when the payload does not fit
   */
  public <T> T as(Class<T> payloadType) {
    try {
      return json.readValue(message.value(), payloadType);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new MalformedEventException("Event " + id + " does not fit " + type, e);
    }
  }
}
