package com.primeinterviews.analytics.dashboard;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a person.
 *
 * @param subjectId the session or application it happened to
 * @param version of that subject; together they name the event, so that it is listed once
 */
public record Activity(
    UUID subjectId,
    long version,
    UUID userId,
    String type,
    String description,
    Instant occurredAt,
    Map<String, Object> metadata) {

  public Activity {
    metadata = Map.copyOf(metadata);
  }
}
