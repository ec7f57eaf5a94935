package com.primeinterviews.auth.recovery.web;

import com.primeinterviews.auth.credential.Password;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The token of the mail and the password that is wished for.
 *
 * @param token good once, for 30 minutes
 */
record ResetRequest(
    @NotNull @Size(max = 100) String token,
    @NotNull
        @Schema(
            type = "string",
            format = "password",
            description = "12 characters, or 8 with three of lower case, upper case, digit, sign")
        Password password) {

  @Override
  public String toString() {
    return "ResetRequest[********]";
  }
}
