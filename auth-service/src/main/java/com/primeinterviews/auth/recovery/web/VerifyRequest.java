package com.primeinterviews.auth.recovery.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the mail brought.
 *
 * @param token good once, for 30 minutes
 */
record VerifyRequest(@NotNull @Size(max = 100) String token) {

  @Override
  public String toString() {
    return "VerifyRequest[********]";
  }
}
