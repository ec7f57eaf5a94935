package com.primeinterviews.auth.signin.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The refresh token of the last answer. */
record RefreshRequest(@NotNull @Size(max = 100) String refreshToken) {

  @Override
  public String toString() {
    return "RefreshRequest[********]";
  }
}
