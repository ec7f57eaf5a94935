package com.primeinterviews.platform.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages as events, for listeners that keep no {@link Inbox}. */
public final class IncomingEvents {

  private final JsonMapper json;

  IncomingEvents(JsonMapper json) {
    // Producers may add members at any time; consumers read what they know.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /**
   * @throws MalformedEventException when the message is no event of the suite
   */
  public IncomingEvent read(ConsumerRecord<String, String> message) {
    return new IncomingEvent(message, json);
  }
}
