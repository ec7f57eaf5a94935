package com.primeinterviews.session.booking;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a session, and as what.
 *
 * @param userId null when the service itself acts
 */
public record Actor(@Nullable UUID userId, Part part) {

  static final Actor SYSTEM = new Actor(null, Part.SYSTEM);

  /** The part somebody has in one session; not a role of the account. */
  public enum Part {
    CANDIDATE,
    MENTOR,
    ADMIN,
    SYSTEM;

    /** As it is written in JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean mayAnswerForTheMentor() {
    return switch (part) {
      case MENTOR, ADMIN, SYSTEM -> true;
      case CANDIDATE -> false;
    };
  }
}
