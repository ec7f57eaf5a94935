package com.primeinterviews.export.direct;

import static com.primeinterviews.export.direct.Column.instant;
import static com.primeinterviews.export.direct.Column.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be exported, who owns it, and the columns it has, in the order they are written. */
public enum Resource {
  SESSIONS(
      "session-service",
      Set.of(
          "upcoming",
          "past",
          "pending",
          "confirmed",
          "live",
          "completed",
          "cancelled",
          "expired",
          "no_show"),
      value("id"),
      value("status"),
      value("sessionType"),
      instant("scheduledAt"),
      instant("endsAt"),
      value("duration"),
      value("timezone"),
      value("userId"),
      value("candidateName"),
      value("candidateEmail"),
      value("mentorId"),
      value("mentorUserId"),
      value("mentorName"),
      value("mentorCompany"),
      value("mentorAvatar"),
      value("mentorTimezone"),
      value("meetingType"),
      value("meetingLink"),
      value("recordSession"),
      value("specialRequests"),
      value("price"),
      value("currency"),
      value("rating"),
      value("feedback"),
      value("cancellationReason"),
      instant("createdAt"),
      instant("updatedAt"));

  private final String owner;
  private final Set<String> statuses;
  private final List<Column> columns;

  Resource(String owner, Set<String> statuses, Column... columns) {
    this.owner = owner;
    this.statuses = statuses;
    this.columns = List.of(columns);
  }

  public static Optional<Resource> named(String name) {
    return Arrays.stream(values()).filter(resource -> resource.wireName().equals(name)).findFirst();
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Set<String> statuses() {
    return statuses;
  }

  public List<String> fields() {
    return columns.stream().map(Column::path).toList();
  }

  String owner() {
    return owner;
  }

  List<Column> columns() {
    return columns;
  }
}
