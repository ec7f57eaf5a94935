package com.primeinterviews.analytics.intake;

import com.primeinterviews.analytics.dashboard.Activities;
import com.primeinterviews.analytics.dashboard.Activity;
import com.primeinterviews.analytics.dashboard.AssessedSkills;
import com.primeinterviews.analytics.dashboard.Erasure;
import com.primeinterviews.analytics.dashboard.SkillsFact;
import com.primeinterviews.analytics.sessions.SessionFact;
import com.primeinterviews.analytics.sessions.SessionFactKind;
import com.primeinterviews.analytics.sessions.SessionLedger;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Sessions: everything that is counted about them, what happened to the candidate's own, and what
 * people were found to know in them.
 */
@Component
class SessionListener {

  private final Inbox inbox;
  private final SessionLedger ledger;
  private final Activities activities;
  private final AssessedSkills skills;
  private final Erasure erasure;

  SessionListener(
      Inbox inbox,
      SessionLedger ledger,
      Activities activities,
      AssessedSkills skills,
      Erasure erasure) {
    this.inbox = inbox;
    this.ledger = ledger;
    this.activities = activities;
    this.skills = skills;
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
      case "skills.assessed.v1" -> assess(event.as(SkillsFact.class));
      default -> {}
    }
  }

  private void record(SessionFactKind kind, IncomingEvent event) {
    var fact = erasure.withoutErased(event.as(SessionFact.class));
    ledger.record(kind, fact);
    activities.add(SessionActivity.of(kind, fact));
  }

  private void assess(SkillsFact fact) {
    skills.enter(fact);
    activities.add(
        new Activity(
            fact.assessmentId(),
            fact.version(),
            fact.userId(),
            "skills_assessed",
            fact.skills().stream()
                .map(SkillsFact.Skill::skill)
                .collect(Collectors.joining(", ", "Assessed in ", "")),
            fact.occurredAt(),
            Map.of("assessmentId", fact.assessmentId())));
  }
}
