package com.primeinterviews.mentor.profile.web;

/**
 * What people may write: no control characters, no halves of letters (lone surrogates), and no
 * signs that turn the direction of what follows, with which a name passes for another.
 */
final class PlainText {

  private static final String NEVER =
      "\\u007F-\\u009F\\uD800-\\uDFFF\\u202A-\\u202E\\u2066-\\u2069]*";

  static final String LINE = "[^\\u0000-\\u001F" + NEVER;

  /** With tabs and line ends. */
  static final String TEXT = "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F" + NEVER;

  static final String NO_CONTROLS = "must not hold control characters";

  private PlainText() {}
}
