package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.auth.signin.SecondProof;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Address and password, and where the owner has switched on a second factor, a code.
 *
 * @param totpCode six digits of the authenticator
 * @param recoveryCode instead of {@code totpCode}; each is good once
 */
record LoginRequest(
    @NotNull
        @Size(max = EmailAddress.LONGEST)
        @Pattern(regexp = EmailAddress.FORM, message = "must be an e-mail address")
        String email,
    @NotNull @Schema(type = "string", format = "password") Password password,
    @Nullable @Pattern(regexp = SecondProofs.TOTP_CODE, message = "must be six digits")
        String totpCode,
    @Nullable @Size(max = SecondProofs.LONGEST_RECOVERY_CODE) String recoveryCode) {

  @Nullable SecondProof proof() {
    return SecondProofs.of(totpCode, recoveryCode);
  }

  @Override
  public String toString() {
    return "LoginRequest[********]";
  }
}
