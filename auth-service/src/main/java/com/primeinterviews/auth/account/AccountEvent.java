package com.primeinterviews.auth.account;

/** Something happened to an account; told within the transaction in which it happened. */
public sealed interface AccountEvent {

  Account account();

  record Registered(Account account) implements AccountEvent {}

  record Updated(Account account) implements AccountEvent {}

  /** Whoever keeps something of the person forgets it now. */
  record Erased(Account account) implements AccountEvent {}
}
