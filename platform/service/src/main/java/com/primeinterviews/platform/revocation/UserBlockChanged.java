package com.primeinterviews.platform.revocation;

import java.util.Objects;
import java.util.UUID;

/**
 * What {@code user.block-changed.v1} says, as far as a service needs it.
 *
 * @param blocked true: all tokens of the user are refused; false: they are accepted again
 */
record UserBlockChanged(UUID userId, boolean blocked) {

  static final String TOPIC = "identity.block.v1";
  static final String TYPE = "user.block-changed.v1";

  UserBlockChanged {
    Objects.requireNonNull(userId, "userId");
  }
}
