package com.primeinterviews.gateway.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.springframework.web.util.UriUtils;

/**
 * Says whether a raw path means the same to everyone who reads it. Gateway and services decode and
 * normalise paths in different ways; a path that one of them reads as {@code /api/sessions/..%2f}
 * and the other as {@code /internal} would walk around the route table. No path of the API needs
 * dot segments, empty segments, path parameters, backslashes or doubly encoded characters.
 */
final class PlainPath {

  private static final String NEVER = "/\\;%\uFFFD";

  private PlainPath() {}

  static boolean isPlain(String rawPath) {
    // A single slash at the end is harmless.
    return rawPath.startsWith("/")
        && !rawPath.contains("//")
        && Arrays.stream(rawPath.split("/")).allMatch(PlainPath::isPlainSegment);
  }

  private static boolean isPlainSegment(String raw) {
    try {
      var segment = UriUtils.decode(raw, UTF_8);
      return !segment.equals(".")
          && !segment.equals("..")
          && segment.chars().noneMatch(c -> Character.isISOControl(c) || NEVER.indexOf(c) >= 0);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
