package com.primeinterviews.analytics.intake;

import com.primeinterviews.analytics.dashboard.Activities;
import com.primeinterviews.analytics.dashboard.Erasure;
import com.primeinterviews.analytics.sessions.SessionFact;
import com.primeinterviews.analytics.sessions.SessionFactKind;
import com.primeinterviews.analytics.sessions.SessionLedger;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Sessions: everything that is counted about them, and what happened to the candidate's own. */
@Component
class SessionListener {

  private final Inbox inbox;
  private final SessionLedger ledger;
  private final Activities activities;
  private final Erasure erasure;

  SessionListener(Inbox inbox, SessionLedger ledger, Activities activities, Erasure erasure) {
    this.inbox = inbox;
    this.ledger = ledger;
    this.activities = activities;
    this.erasure = erasure;
  }

  @KafkaListener(topics = "session.session.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "session.booked.v1" -> record(SessionFactKind.BOOKED, event);
      case "session.status-changed.v1" -> record(SessionFactKind.STATUS_CHANGED, event);
      case "session.rescheduled.v1" -> record(SessionFactKind.RESCHEDULED, event);
      case "session.reviewed.v1" -> record(SessionFactKind.REVIEWED, event);
      default -> {}
    }
  }

  private void record(SessionFactKind kind, IncomingEvent event) {
    var fact = erasure.withoutErased(event.as(SessionFact.class));
    ledger.record(kind, fact);
    activities.add(SessionActivity.of(kind, fact));
  }
}
