package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.signin.SecondProof;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Second proofs in requests, and what refused ones are answered with. */
public final class SecondProofs {

  /** Form of a code of an authenticator. */
  public static final String TOTP_CODE = "[0-9]{6}";

  /** Far longer than a recovery code with whatever somebody puts between its parts. */
  public static final int LONGEST_RECOVERY_CODE = 40;

  private SecondProofs() {}

  /**
   * @return null when there is none
   * @throws ProblemException when there are two: only one could be used up
   */
  public static @Nullable SecondProof of(@Nullable String totpCode, @Nullable String recoveryCode) {
    if (totpCode != null && recoveryCode != null) {
      throw Problem.invalid(
              "recoveryCode", "NOT_BOTH", "must not be sent together with another code", null)
          .asException();
    }
    if (totpCode != null) {
      return new SecondProof.TotpCode(totpCode);
    }
    return recoveryCode == null ? null : new SecondProof.RecoveryCode(recoveryCode);
  }

  public static ProblemException locked(Duration remaining) {
    return Problem.of(ErrorCode.RATE_LIMITED, "Too many failed logins. Try again later.")
        .reason("LOGIN_LOCKED")
        .retryAfter(remaining)
        .asException();
  }
}
