package com.primeinterviews.session.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a scorecard is about. An interview is a session scheduled by staff, and has an id alike. */
public record Subject(Kind kind, UUID id) {

  /** Which of the two. */
  public enum Kind {
    SESSION,
    INTERVIEW
  }

  static Subject session(UUID id) {
    return new Subject(Kind.SESSION, id);
  }

  static Subject interview(UUID id) {
    return new Subject(Kind.INTERVIEW, id);
  }

  /** Of what stands in two columns, one of them empty; null when both are. */
  static @Nullable Subject of(@Nullable UUID sessionId, @Nullable UUID interviewId) {
    if (sessionId != null) {
      return session(sessionId);
    }
    return interviewId == null ? null : interview(interviewId);
  }

  public @Nullable UUID sessionId() {
    return kind == Kind.SESSION ? id : null;
  }

  public @Nullable UUID interviewId() {
    return kind == Kind.INTERVIEW ? id : null;
  }
}
