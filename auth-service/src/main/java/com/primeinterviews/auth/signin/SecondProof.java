package com.primeinterviews.auth.signin;

/** What somebody shows beside the password. */
public sealed interface SecondProof {

  /**
   * @param digits as the authenticator shows them
   */
  record TotpCode(String digits) implements SecondProof {
    @Override
    public String toString() {
      return "TotpCode[******]";
    }
  }

  /**
   * @param text one of those that were shown when the second factor was switched on
   */
  record RecoveryCode(String text) implements SecondProof {
    @Override
    public String toString() {
      return "RecoveryCode[********]";
    }
  }
}
