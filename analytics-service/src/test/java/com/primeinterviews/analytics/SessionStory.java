package com.primeinterviews.analytics;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One session as the session service tells of it, by the samples of the contract. */
public final class SessionStory {

  private static final Duration LENGTH = Duration.ofMinutes(45);

  private final Events events;
  private final UUID id = Ids.newId();
  private final TestUser candidate;
  private Instant start;
  private Instant now;
  private @Nullable TestUser mentor;
  private String status = "pending";
  private int version;

  private SessionStory(Events events, TestUser candidate, Instant start, Instant bookedAt) {
    this.events = events;
    this.candidate = candidate;
    this.start = start;
    this.now = bookedAt;
  }

  /** Booked as pending. */
  public static SessionStory booked(
      Events events, TestUser candidate, Instant start, Instant bookedAt) {
    var story = new SessionStory(events, candidate, start, bookedAt);
    story.tell("session.booked.v1", Map.of());
    return story;
  }

  public UUID id() {
    return id;
  }

  /** The next events name another mentor. */
  public SessionStory withMentor(TestUser user) {
    mentor = user;
    return this;
  }

  public SessionStory then(String next, Duration later) {
    var previous = status;
    status = next;
    now = now.plus(later);
    tell("session.status-changed.v1", Map.of("previousStatus", previous));
    return this;
  }

  public SessionStory completed() {
    return then("confirmed", Duration.ofMinutes(5))
        .then("live", Duration.ofMinutes(5))
        .then("completed", Duration.ofMinutes(5));
  }

  public SessionStory movedTo(Instant newStart, Duration later) {
    var previous = start;
    start = newStart;
    now = now.plus(later);
    tell(
        "session.rescheduled.v1",
        Map.of("previousScheduledAt", previous.toString(), "previousStatus", status));
    return this;
  }

  public SessionStory reviewed(int rating) {
    tell("session.reviewed.v1", Map.of("rating", rating));
    return this;
  }

  /** The first event once more, under a new event id: what a stale event looks like. */
  public void tellTheBookingAgain() {
    events.send("session.booked.v1", id, members(1, "pending"));
  }

  private void tell(String type, Map<String, ?> more) {
    version++;
    var edits = members(version, status);
    edits.putAll(more);
    events.send(type, id, edits);
  }

  private Map<String, Object> members(int atVersion, String withStatus) {
    var edits = new HashMap<String, Object>();
    edits.put("sessionId", id);
    edits.put("version", atVersion);
    edits.put("status", withStatus);
    edits.put("candidate.userId", candidate.id());
    if (mentor != null) {
      edits.put("mentor.userId", mentor.id());
      edits.put("mentor.name", mentor.name());
    }
    edits.put("scheduledAt", start.toString());
    edits.put("endsAt", start.plus(LENGTH).toString());
    edits.put("duration", LENGTH.toMinutes());
    edits.put("occurredAt", now.toString());
    return edits;
  }
}
