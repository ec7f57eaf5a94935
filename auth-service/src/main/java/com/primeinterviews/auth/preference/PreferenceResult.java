package com.primeinterviews.auth.preference;

/** How a change of preferences ended. */
public sealed interface PreferenceResult {

  /** Also when everything was like that before. */
  record Changed(Preferences preferences) implements PreferenceResult {}

  /** They are not any more what the caller has seen. */
  record Stale() implements PreferenceResult {}

  record Unknown() implements PreferenceResult {}
}
