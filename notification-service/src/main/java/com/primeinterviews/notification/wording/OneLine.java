package com.primeinterviews.notification.wording;

import java.util.regex.Pattern;

/**
 * Foreign text made fit for a sentence, a mail header or a calendar value: one line, no control
 * characters (a line break in a subject would start a new header), of bounded length.
 */
public final class OneLine {

  private static final int LONGEST = 200;
  // Controls, line and paragraph separators, and the overrides that make text read backwards.
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");

  private OneLine() {}

  public static String of(String text) {
    var line = UNFIT.matcher(text).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
