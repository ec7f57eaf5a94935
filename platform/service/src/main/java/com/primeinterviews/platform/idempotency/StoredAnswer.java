package com.primeinterviews.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it is replayed.
 *
 * @param headers lines {@code name: value} of the headers that belong to the answer's meaning
 */
record StoredAnswer(int status, String headers, byte[] body) {

  private static final List<String> KEPT =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

  /** Beyond this a repetition is told that the answer is gone. */
  private static final int LARGEST = 1024 * 1024;

  /**
   * False for answers that hold a secret, which say so themselves by {@code Cache-Control:
   * no-store}, and for huge ones.
   */
  static boolean mayBeKept(ContentCachingResponseWrapper response) {
    return response.getContentSize() <= LARGEST
        && response.getHeaders(HttpHeaders.CACHE_CONTROL).stream()
            .noneMatch(value -> value.contains("no-store"));
  }

  static StoredAnswer of(ContentCachingResponseWrapper response) {
    var lines = new ArrayList<String>();
    for (var name : KEPT) {
      var value =
          name.equals(HttpHeaders.CONTENT_TYPE)
              ? response.getContentType()
              : response.getHeader(name);
      if (value != null) {
        lines.add(name + ": " + value);
      }
    }
    return new StoredAnswer(
        response.getStatus(), String.join("\n", lines), response.getContentAsByteArray());
  }

  void replay(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Idempotent-Replayed", "true");
    headers
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(header -> response.setHeader(header[0], header[1]));
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
