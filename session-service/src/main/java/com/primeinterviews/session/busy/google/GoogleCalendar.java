package com.primeinterviews.session.busy.google;

import java.util.UUID;

/**
 * A calendar at Google, and the permission to read it.
 *
 * @param sourceId whose access token is kept under this
 */
public record GoogleCalendar(UUID sourceId, String calendarId, String refreshToken) {

  /** Without the token. */
  @Override
  public String toString() {
    return "GoogleCalendar[sourceId=" + sourceId + "]";
  }
}
