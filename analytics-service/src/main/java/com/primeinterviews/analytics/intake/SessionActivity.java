package com.primeinterviews.analytics.intake;

import com.primeinterviews.analytics.dashboard.Activity;
import com.primeinterviews.analytics.sessions.SessionFact;
import com.primeinterviews.analytics.sessions.SessionFactKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells an event of a session as the candidate would. */
final class SessionActivity {

  private SessionActivity() {}

  static Activity of(SessionFactKind kind, SessionFact fact) {
    return new Activity(
        fact.sessionId(),
        fact.version(),
        fact.candidate().userId(),
        type(kind, fact),
        "%s %s with %s".formatted(verb(kind, fact), fact.sessionType(), fact.mentor().name()),
        fact.occurredAt(),
        metadata(fact));
  }

  private static String type(SessionFactKind kind, SessionFact fact) {
    return switch (kind) {
      case BOOKED -> "session_booked";
      case STATUS_CHANGED -> "session_" + fact.status().wireName();
      case RESCHEDULED -> "session_rescheduled";
      case REVIEWED -> "session_reviewed";
    };
  }

  private static String verb(SessionFactKind kind, SessionFact fact) {
    return switch (kind) {
      case BOOKED -> "Booked";
      case STATUS_CHANGED ->
          switch (fact.status()) {
            case PENDING -> "Reopened";
            case CONFIRMED -> "Confirmed";
            case LIVE -> "Started";
            case COMPLETED -> "Completed";
            case CANCELLED -> "Cancelled";
            case EXPIRED -> "Expired without an answer:";
            case NO_SHOW -> "Missed";
          };
      case RESCHEDULED -> "Moved";
      case REVIEWED -> "Reviewed";
    };
  }

  private static Map<String, Object> metadata(SessionFact fact) {
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("sessionId", fact.sessionId());
    metadata.put("mentorId", fact.mentor().id());
    metadata.put("scheduledAt", fact.scheduledAt());
    Integer rating = fact.rating();
    if (rating != null) {
      metadata.put("rating", rating);
    }
    return metadata;
  }
}
