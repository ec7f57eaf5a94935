package com.primeinterviews.auth.apikey;

/** How asking for a key, or for its successor, ended. */
public sealed interface ApiKeyIssued {

  /**
   * @param text is known at this moment only
   */
  record Issued(ApiKey key, KeyText text) implements ApiKeyIssued {}

  record TooMany(int most) implements ApiKeyIssued {}

  /** The key would never work. */
  record ExpiresTooSoon() implements ApiKeyIssued {}

  /** Of no such key, or of an account that is not known here. */
  record Unknown() implements ApiKeyIssued {}
}
