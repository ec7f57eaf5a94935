package com.primeinterviews.session.busy;

/** Why a source could not be read. */
public enum BusyFailure {
  HOST_NOT_ALLOWED("Its address does not lead to the public Internet."),
  REDIRECT_NOT_ALLOWED("It leads on to an address that may not be asked, or too often."),
  UNREACHABLE("Its server cannot be reached."),
  TOO_SLOW("Its server takes too long."),
  TOO_LARGE("It is larger than what is read."),
  NOT_FOUND("There is nothing at its address."),
  ACCESS_DENIED("It may not be read any more."),
  RATE_LIMITED("Its server asks to wait."),
  SERVER_ERROR("Its server answered with an error."),
  MALFORMED("It is no calendar that can be understood."),
  TOO_MANY_TIMES("It has more events or repetitions than are read."),
  INTERNAL_ERROR("It could not be read.");

  private final String message;

  BusyFailure(String message) {
    this.message = message;
  }

  /** For the owner to read. */
  public String message() {
    return message;
  }
}
