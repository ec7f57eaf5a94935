package com.primeinterviews.session.busy;

import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.busy.seal.Vault.Sealed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that a person keeps elsewhere.
 *
 * @param name what the owner knows it by; never the secret
 * @param secret its address, or the token that opens it
 * @param dueAt when it is read next
 * @param readAt when it was read last with success
 */
public record BusySource(
    UUID id,
    UUID ownerId,
    BusyKind kind,
    String name,
    Sealed secret,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant readAt,
    @Nullable LastReading lastReading,
    @Nullable Trouble trouble) {

  /** The last time that the document came as a whole. */
  record LastReading(Instant at, String homeZone, Validators validators) {}

  /**
   * Why the busy times are not fresh.
   *
   * @param since of the first of so many failures in a row
   */
  public record Trouble(BusyFailure failure, Instant since, int failures) {}

  /** What can be said of a source at a glance. */
  public enum State {
    PENDING,
    OK,
    DEGRADED
  }

  public State state() {
    if (trouble != null) {
      return State.DEGRADED;
    }
    return readAt == null ? State.PENDING : State.OK;
  }

  /** The name under which its secret is sealed: it opens for this source only. */
  static String sealedAs(UUID sourceId) {
    return "busy-source:" + sourceId;
  }
}
