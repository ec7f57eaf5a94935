package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.Account;

/** Answer to a write of an account. */
public record UserWritten(boolean success, UserAnswer user) {

  public static UserWritten of(Account account) {
    return new UserWritten(true, UserAnswer.of(account));
  }
}
