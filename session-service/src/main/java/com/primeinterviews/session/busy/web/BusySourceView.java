package com.primeinterviews.session.busy.web;

import com.primeinterviews.session.busy.BusySource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is sent.
 *
 * @param name the host, or the id of the calendar; never the address or a token
 * @param lastReadAt when its busy times were known last
 * @param degraded why and since when it cannot be read; null while it can
 */
record BusySourceView(
    UUID id,
    String kind,
    String name,
    @Schema(allowableValues = {"pending", "ok", "degraded"}) String status,
    Instant createdAt,
    @Nullable Instant lastReadAt,
    Instant nextReadAt,
    @Nullable Degraded degraded) {

  record Degraded(String reason, String message, Instant since, int failures) {
    static Degraded of(BusySource.Trouble trouble) {
      return new Degraded(
          trouble.failure().name(),
          trouble.failure().message(),
          trouble.since(),
          trouble.failures());
    }
  }

  static BusySourceView of(BusySource source) {
    var trouble = source.trouble();
    return new BusySourceView(
        source.id(),
        source.kind().wireName(),
        source.name(),
        source.state().name().toLowerCase(Locale.ROOT),
        source.createdAt(),
        source.readAt(),
        source.dueAt(),
        trouble == null ? null : Degraded.of(trouble));
  }
}
