package com.primeinterviews.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of new things: UUID version 7 (RFC 9562), so that they sort by time of creation. */
public final class Ids {

  private Ids() {}

  /** A new identifier; strictly greater than all earlier ones of this process. */
  public static UUID newId() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
