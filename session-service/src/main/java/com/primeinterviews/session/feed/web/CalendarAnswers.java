package com.primeinterviews.session.feed.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** iCalendar as an answer, with the tag by which a subscriber sees that nothing has changed. */
final class CalendarAnswers {

  private static final MediaType ICALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private CalendarAnswers() {}

  static ResponseEntity<byte[]> inline(String calendar) {
    return answer(ContentDisposition.inline().filename("sessions.ics").build(), calendar);
  }

  static ResponseEntity<byte[]> file(String name, String calendar) {
    return answer(ContentDisposition.attachment().filename(name).build(), calendar);
  }

  private static ResponseEntity<byte[]> answer(ContentDisposition disposition, String calendar) {
    byte[] body = calendar.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(ICALENDAR)
        .eTag('"' + digest(body) + '"')
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(body);
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
