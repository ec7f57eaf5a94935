package com.primeinterviews.export.history.events;

import java.time.Instant;
import java.util.UUID;

/**
 * {@code export.finished.v1}.
 *
 * @param rows rows that were written
 */
public record ExportFinished(
    UUID exportId,
    UUID userId,
    String resource,
    String format,
    String status,
    long rows,
    Instant occurredAt) {

  public static final String TOPIC = "export.job.v1";
  public static final String TYPE = "export.finished.v1";
}
