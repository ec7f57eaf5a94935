package com.primeinterviews.mentor.reviews;

/** How answering a review ended. */
public sealed interface ReplyResult {

  record Replied(Review review) implements ReplyResult {}

  /** The mentor has answered before; that answer stands. */
  record AlreadyReplied(Review review) implements ReplyResult {}

  /** The mentor has no such review, or not in public. */
  record UnknownReview() implements ReplyResult {}
}
