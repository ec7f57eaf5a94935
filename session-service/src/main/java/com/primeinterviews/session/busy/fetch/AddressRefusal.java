package com.primeinterviews.session.busy.fetch;

/** Why an address is not asked. */
public enum AddressRefusal {
  NOT_AN_ADDRESS("must be an http or https address of at most 2048 characters"),
  SCHEME_NOT_ALLOWED("must begin with http:// or https://"),
  USER_NOT_ALLOWED("must not name a user or password"),
  PORT_NOT_ALLOWED("must use the usual port of its scheme"),
  /** One answer for hosts that nobody knows and hosts inside: what is inside is not told. */
  HOST_NOT_ALLOWED("must name a host of the public Internet");

  private final String message;

  AddressRefusal(String message) {
    this.message = message;
  }

  /** To be read after the name of the field. */
  public String message() {
    return message;
  }
}
