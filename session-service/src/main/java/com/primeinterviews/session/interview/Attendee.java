package com.primeinterviews.session.interview;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to an interview, and as what.
 *
 * @param userId null when the service itself acts
 */
public record Attendee(@Nullable UUID userId, Part part) {

  static final Attendee SYSTEM = new Attendee(null, Part.SYSTEM);

  /** The part somebody has in one interview; not a role of the account. */
  public enum Part {
    CANDIDATE,
    INTERVIEWER,
    ADMIN,
    SYSTEM;

    /** As it is written in JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isStaff() {
    return part != Part.CANDIDATE;
  }

  /** Whether the person sits in it, instead of looking after it. */
  public boolean takesPart() {
    return part == Part.CANDIDATE || part == Part.INTERVIEWER;
  }
}
