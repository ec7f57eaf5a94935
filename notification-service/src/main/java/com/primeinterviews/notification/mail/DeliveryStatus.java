package com.primeinterviews.notification.mail;

/** Where a delivery stands; all but {@code QUEUED} are final. */
enum DeliveryStatus {
  QUEUED,
  /** Handed to the mail server. */
  SENT,
  /** Given up. */
  FAILED,
  /** No mail server is configured. */
  SKIPPED
}
