package com.primeinterviews.notification.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a person in a zone reads it: {@code Mon 19 Jan 2026, 23:00 (Asia/Tokyo)}. */
public final class LocalMoment {

  private static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm '('VV')'", Locale.ENGLISH);

  private LocalMoment() {}

  public static String of(Instant moment, ZoneId zone) {
    return READABLE.format(moment.atZone(zone));
  }
}
