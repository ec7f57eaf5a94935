package com.primeinterviews.auth.providerkey;

import java.time.Instant;

/** What a provider says about a key. */
public sealed interface Verdict {

  record Answered(boolean valid, Instant checkedAt, String detail) implements Verdict {}

  /** No answer, or none that says anything about the key. */
  record ProviderAway() implements Verdict {}

  /** There is nobody to ask. */
  record NotCheckable() implements Verdict {}

  record NoKey() implements Verdict {}
}
