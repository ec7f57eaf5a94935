package com.primeinterviews.auth.audit.web;

import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditFilter;
import com.primeinterviews.platform.error.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filters of the audit log; all given ones must hold.
 *
 * @param actor who did it
 * @param subject to whom
 * @param action for example {@code account.changed}
 * @param from this moment or later
 * @param to before this moment
 */
record AuditFilterRequest(
    @Nullable UUID actor,
    @Nullable UUID subject,
    @Nullable String action,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** What timestamps of the database can be compared with. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  AuditFilter asFilter() {
    return new AuditFilter(
        actor, subject, action == null ? null : known(action), within(from), within(to));
  }

  private static AuditAction known(String action) {
    return AuditAction.fromWire(action)
        .orElseThrow(
            () ->
                Problem.invalid("action", "UNKNOWN", "must be an action of this log", action)
                    .asException());
  }

  private static @Nullable Instant within(@Nullable Instant wanted) {
    if (wanted == null) {
      return null;
    }
    var earliest = Instant.EPOCH;
    return wanted.isBefore(earliest) ? earliest : wanted.isAfter(LATEST) ? LATEST : wanted;
  }
}
