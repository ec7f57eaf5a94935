package com.primeinterviews.session.feed;

/**
 * Folds the lines of an iCalendar object to 75 octets (RFC 5545, section 3.1). ical4j counts
 * characters and may cut between the two halves of one, which loses it.
 */
final class ContentLines {

  private static final int OCTETS = 75;

  private ContentLines() {}

  static String fold(String content) {
    var folded = new StringBuilder(content.length() + content.length() / OCTETS * 3);
    int length = 0;
    for (int i = 0; i < content.length(); ) {
      int character = content.codePointAt(i);
      int size = octets(character);
      if (character == '\r' || character == '\n') {
        length = 0;
        size = 0;
      } else if (length + size > OCTETS) {
        folded.append("\r\n ");
        length = 1;
      }
      folded.appendCodePoint(character);
      length += size;
      i += Character.charCount(character);
    }
    return folded.toString();
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
