package com.primeinterviews.export.direct;

/**
 * Keeps spreadsheets from running text as a formula (OWASP: CSV injection). A text that begins like
 * one, after any apostrophes, gets an apostrophe in front; a reader takes one off again where a
 * text begins with apostrophes and then like a formula. So nothing is lost on the way there and
 * back.
 */
final class Formulas {

  /** The last four are the full-width forms, which some spreadsheets read as the narrow ones. */
  private static final String TRIGGERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private Formulas() {}

  static String neutralise(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    boolean looksLikeOne = first < text.length() && TRIGGERS.indexOf(text.charAt(first)) >= 0;
    return looksLikeOne ? "'" + text : text;
  }
}
