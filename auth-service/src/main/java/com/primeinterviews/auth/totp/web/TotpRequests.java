package com.primeinterviews.auth.totp.web;

import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.auth.signin.web.SecondProofs;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests about the second factor. */
final class TotpRequests {

  private static final String CODE_MESSAGE = "must be six digits";

  private TotpRequests() {}

  /** A code of the secret that was just made. */
  record TotpConfirmation(
      @NotNull @Pattern(regexp = SecondProofs.TOTP_CODE, message = CODE_MESSAGE) String code) {
    @Override
    public String toString() {
      return "TotpConfirmation[******]";
    }
  }

  /**
   * @param code of the authenticator, or else {@code recoveryCode}
   */
  record TotpRemoval(
      @NotNull @Schema(type = "string", format = "password") Password password,
      @Nullable @Pattern(regexp = SecondProofs.TOTP_CODE, message = CODE_MESSAGE) String code,
      @Nullable @Size(max = SecondProofs.LONGEST_RECOVERY_CODE) String recoveryCode) {
    @Override
    public String toString() {
      return "TotpRemoval[********]";
    }
  }
}
