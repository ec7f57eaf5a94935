package com.primeinterviews.session.booking.events;

import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.mentors.MentorDirectory;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Publishes what happened to a session, in the transaction in which it happened. */
@Component
public class SessionEvents {

  static final String TOPIC = "session.session.v1";

  private final EventPublisher publisher;
  private final MentorDirectory mentors;

  SessionEvents(EventPublisher publisher, MentorDirectory mentors) {
    this.publisher = publisher;
    this.mentors = mentors;
  }

  public void booked(Session session) {
    publish("session.booked.v1", session, stateOf(session));
  }

  /** To be called after each step of the session's history but the first. */
  public void statusChanged(Session session) {
    publish(
        "session.status-changed.v1",
        session,
        SessionStatusChanged.of(stateOf(session), session.history().getLast()));
  }

  /** To be called after a move, the last step of the session's history. */
  public void rescheduled(Session session) {
    publish(
        "session.rescheduled.v1",
        session,
        SessionRescheduled.of(stateOf(session), session.history().getLast()));
  }

  public void reviewed(Session session) {
    publish(
        "session.reviewed.v1",
        session,
        SessionReviewed.of(stateOf(session), Objects.requireNonNull(session.review())));
  }

  private SessionState stateOf(Session session) {
    return SessionState.of(session, mentors.find(session.host().mentorId()).orElseThrow());
  }

  private void publish(String type, Session session, Object payload) {
    publisher.publish(new OutgoingEvent(TOPIC, type, session.id(), payload));
  }
}
