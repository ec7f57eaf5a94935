package com.primeinterviews.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sort keys of the last item of a page, in order. Opaque to clients: base64url text without
 * padding, at most 1,000 characters. Reading a key that has another type than the list's order
 * throws {@link BrokenCursorException}, which is answered with 400.
 *
 * @param keys one text per sort key
 */
public record Cursor(List<String> keys) {

  private static final int LONGEST = 1_000;
  // Unit separator: cannot be typed into the values that lists are sorted by.
  private static final String SEPARATOR = "\u001f";
  // Databases know fewer years than Instant; no list is sorted by times beyond these.
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** The cursor text after an item with these sort keys. */
  public static String encode(Object... keys) {
    var joined = Arrays.stream(keys).map(Object::toString).collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws BrokenCursorException when the text is no cursor
   */
  public static Cursor decode(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new BrokenCursorException();
    }
    try {
      var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      return new Cursor(List.of(joined.split(SEPARATOR, -1)));
    } catch (IllegalArgumentException e) {
      throw new BrokenCursorException();
    }
  }

  /**
   * @throws BrokenCursorException when there are not exactly this many keys
   */
  public Cursor expect(int count) {
    if (keys.size() != count) {
      throw new BrokenCursorException();
    }
    return this;
  }

  public String text(int index) {
    if (index >= keys.size()) {
      throw new BrokenCursorException();
    }
    return keys.get(index);
  }

  public UUID uuid(int index) {
    try {
      return UUID.fromString(text(index));
    } catch (IllegalArgumentException e) {
      throw new BrokenCursorException();
    }
  }

  public Instant instant(int index) {
    Instant time;
    try {
      time = Instant.parse(text(index));
    } catch (DateTimeException e) {
      throw new BrokenCursorException();
    }
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new BrokenCursorException();
    }
    return time;
  }

  public long number(int index) {
    try {
      return Long.parseLong(text(index));
    } catch (NumberFormatException e) {
      throw new BrokenCursorException();
    }
  }
}
