package com.primeinterviews.platform.concurrency;

/** Entity tags of single resources (RFC 9110, section 8.8.3), made from their version. */
public final class EntityTag {

  private EntityTag() {}

  /** For an answer that shows nothing but the versioned thing. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * For an answer that shows more than the versioned thing, for example counts kept elsewhere: a
   * conditional read compares the whole tag, a conditional change the version alone.
   *
   * @param shown all that the answer shows; a record of values, so that its hash code is the same
   *     on every instance
   */
  public static String of(long version, Object shown) {
    return "\"" + version + "." + Integer.toHexString(shown.hashCode()) + "\"";
  }
}
