package com.primeinterviews.session.calendar.web;

/** Times of a day as {@code HH:mm}, up to {@code 24:00}, and as minutes since midnight. */
final class ClockTime {

  static final String PATTERN = "([01]\\d|2[0-3]):[0-5]\\d|24:00";
  static final String MESSAGE = "must be a time such as 09:30, at most 24:00";

  private ClockTime() {}

  static int minutes(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  static String of(int minutes) {
    return "%02d:%02d".formatted(minutes / 60, minutes % 60);
  }
}
