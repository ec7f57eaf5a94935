package com.primeinterviews.notification.occasions;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of two new people, whose events are the shared samples with these people in them. */
final class BookedSession {

  final UUID id = Ids.newId();
  final TestUser mentor = TestUser.mentor().named("Grace", "Hopper");
  final TestUser candidate = TestUser.candidate().named("Ada", "Lovelace");
  private final Events events;

  BookedSession(Events events) {
    this.events = events;
  }

  void registerMentor() {
    events.send(
        "user.registered.v1",
        mentor.id(),
        Map.of("userId", mentor.id(), "email", mentor.email(), "name", mentor.name()));
  }

  void booked(int version) {
    events.send("session.booked.v1", id, edits(version, "pending"));
  }

  void bookedAndConfirmed(int version) {
    events.send("session.booked.v1", id, edits(version, "confirmed"));
  }

  void changed(int version, String from, String to, @Nullable TestUser actor) {
    changed(version, from, to, actor, Map.of());
  }

  void changed(
      int version, String from, String to, @Nullable TestUser actor, Map<String, Object> more) {
    var edits = edits(version, to);
    edits.put("previousStatus", from);
    edits.put("actor.userId", actor == null ? null : actor.id());
    edits.put("actor.role", actor == null ? "system" : actor.role().wireName());
    edits.putAll(more);
    events.send("session.status-changed.v1", id, edits);
  }

  void moved(int version, String from, String to, TestUser actor) {
    var edits = edits(version, to);
    edits.put("previousStatus", from);
    edits.put("actor.userId", actor.id());
    edits.put("actor.role", actor.role().wireName());
    events.send("session.rescheduled.v1", id, edits);
  }

  void reviewed(int version) {
    events.send("session.reviewed.v1", id, edits(version, "completed"));
  }

  Map<String, Object> edits(int version, String status) {
    var edits = new HashMap<String, Object>();
    edits.put("sessionId", id);
    edits.put("version", version);
    edits.put("status", status);
    edits.put("mentor.userId", mentor.id());
    edits.put("mentor.name", mentor.name());
    edits.put("candidate.userId", candidate.id());
    edits.put("candidate.name", candidate.name());
    edits.put("candidate.email", candidate.email());
    return edits;
  }
}
