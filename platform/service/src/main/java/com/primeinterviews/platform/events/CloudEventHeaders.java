package com.primeinterviews.platform.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Attribute headers of CloudEvents 1.0 in Kafka's binary mode. */
final class CloudEventHeaders {

  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String TIME = "ce_time";

  private CloudEventHeaders() {}

  static String required(ConsumerRecord<?, ?> event, String name) {
    var header = event.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new MalformedEventException("Header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
