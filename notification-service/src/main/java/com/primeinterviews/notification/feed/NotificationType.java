package com.primeinterviews.notification.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a notification tells. */
public enum NotificationType {
  WELCOME("welcome"),
  SESSION_REQUESTED("session.requested"),
  SESSION_REQUEST_RECEIVED("session.request-received"),
  SESSION_CONFIRMED("session.confirmed"),
  SESSION_RESCHEDULED("session.rescheduled"),
  SESSION_STARTED("session.started"),
  SESSION_COMPLETED("session.completed"),
  SESSION_CANCELLED("session.cancelled"),
  SESSION_EXPIRED("session.expired"),
  SESSION_NO_SHOW("session.no-show"),
  SESSION_REVIEWED("session.reviewed"),
  INTERVIEW_SCHEDULED("interview.scheduled"),
  INTERVIEW_RESCHEDULED("interview.rescheduled"),
  INTERVIEW_STARTED("interview.started"),
  INTERVIEW_COMPLETED("interview.completed"),
  INTERVIEW_CANCELLED("interview.cancelled"),
  WAITLIST_OFFERED("waitlist.offered"),
  SCORECARD_SHARED("scorecard.shared"),
  SKILLS_ASSESSED("skills.assessed"),
  APPLICATION_STATUS_CHANGED("application.status-changed"),
  EXPORT_FINISHED("export.finished");

  private final String wireName;

  NotificationType(String wireName) {
    this.wireName = wireName;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  public static Optional<NotificationType> fromWire(String wireName) {
    return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }
}
