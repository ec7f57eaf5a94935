package com.primeinterviews.notification.mail;

/** The two sides of a session. */
public enum Side {
  MENTOR,
  CANDIDATE
}
