package com.primeinterviews.auth.signin.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The refresh token of the last answer.
 *
 * @param refreshToken missing when it comes by cookie
 */
record RefreshRequest(@Nullable @Size(max = 100) String refreshToken) {
  @Override
  public String toString() {
    return "RefreshRequest[********]";
  }
}
