package com.primeinterviews.auth.signin;

import java.util.UUID;

/** Judges second proofs; stands here so that signing in need not know how they are made. */
public interface SecondFactor {

  /**
   * Whether the owner wants a second proof to be asked for. If so, whoever else asks about this
   * account waits until the transaction ends.
   */
  boolean isOnLocked(UUID accountId);

  /** Whether the proof is good; a good one is used up. */
  boolean accepts(UUID accountId, SecondProof proof);
}
