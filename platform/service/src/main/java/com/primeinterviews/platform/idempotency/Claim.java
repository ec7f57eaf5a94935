package com.primeinterviews.platform.idempotency;

import java.util.UUID;

/** What came of asking for a key. */
sealed interface Claim {

  /** The request is ours to run. */
  record Granted(byte[] id, UUID attempt) implements Claim {}

  /** It ran before and was answered. */
  record Answered(StoredAnswer answer) implements Claim {}

  /** It runs at this moment. */
  record Running() implements Claim {}

  /** It took effect, but its answer is not known any more: the process ended too early. */
  record AnswerLost() implements Claim {}

  /** The key belongs to another request. */
  record OtherRequest() implements Claim {}
}
