package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Adds what is known of the mentors, in one statement for a whole list. A session that is shown has
 * a tag of all that is shown: what is known of its mentor changes without the session.
 */
@Component
public class SessionViews {

  private final MentorDirectory mentors;

  SessionViews(MentorDirectory mentors) {
    this.mentors = mentors;
  }

  SessionView of(Session session) {
    return SessionView.of(session, mentors.find(session.host().mentorId()).orElseThrow());
  }

  static String tagOf(Session session, SessionView shown) {
    return EntityTag.of(session.version(), shown);
  }

  public List<SessionView> of(List<Session> sessions) {
    var known =
        mentors.find(
            sessions.stream().map(session -> session.host().mentorId()).distinct().toList());
    return sessions.stream()
        .map(
            session ->
                SessionView.of(
                    session, Objects.requireNonNull(known.get(session.host().mentorId()))))
        .toList();
  }
}
