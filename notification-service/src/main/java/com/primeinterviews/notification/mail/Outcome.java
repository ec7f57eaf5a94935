package com.primeinterviews.notification.mail;

/** How one try to send ended. */
sealed interface Outcome {

  record Sent() implements Outcome {}

  record Skipped() implements Outcome {}

  /**
   * @param reason short and technical, without personal data
   */
  record Failed(String reason) implements Outcome {}
}
