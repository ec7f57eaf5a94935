package com.primeinterviews.auth.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did. Never holds a secret, a name or an address of a person.
 *
 * @param actor account of whoever did it; null when nobody was signed in
 * @param subject account it was done to; null when it concerns none
 * @param before what changed, as it was; empty for something new
 * @param after what changed, as it is now; empty for something gone
 */
public record Deed(
    AuditAction action,
    @Nullable UUID actor,
    @Nullable UUID subject,
    Map<String, ?> before,
    Map<String, ?> after) {

  public Deed {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }
}
