package com.primeinterviews.session.interview.events;

import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.interview.Attendee;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.interview.VideoLinks;
import com.primeinterviews.session.interview.events.InterviewState.Guest;
import com.primeinterviews.session.people.Person;
import com.primeinterviews.session.people.PersonDirectory;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes what happened to an interview, in the transaction in which it happened. */
@Component
public class InterviewEvents {

  static final String TOPIC = "session.interview.v1";

  private final EventPublisher publisher;
  private final PersonDirectory people;
  private final VideoLinks links;

  InterviewEvents(EventPublisher publisher, PersonDirectory people, VideoLinks links) {
    this.publisher = publisher;
    this.people = people;
    this.links = links;
  }

  public void scheduled(Interview interview, Attendee actor) {
    publish("interview.scheduled.v1", interview, stateOf(interview, actor));
  }

  public void rescheduled(Interview interview, TimeSpan before, Attendee actor) {
    publish(
        "interview.rescheduled.v1",
        interview,
        new InterviewRescheduled(stateOf(interview, actor), before.start(), before.end()));
  }

  public void reassigned(
      Interview interview, UUID interviewerBefore, TimeSpan before, Attendee actor) {
    Person leaving =
        people
            .find(interviewerBefore)
            .orElseGet(() -> Person.former(interviewerBefore, Role.INTERVIEWER));
    publish(
        "interview.reassigned.v1",
        interview,
        new InterviewReassigned(
            stateOf(interview, actor), Guest.of(leaving), before.start(), before.end()));
  }

  public void started(Interview interview, Attendee actor) {
    publish("interview.started.v1", interview, stateOf(interview, actor));
  }

  public void completed(Interview interview, Attendee actor) {
    var result = interview.assessment();
    publish(
        "interview.completed.v1",
        interview,
        new InterviewCompleted(
            stateOf(interview, actor), result.score(), result.attentivenessScore()));
  }

  public void cancelled(Interview interview, @Nullable String reason, Attendee actor) {
    publish(
        "interview.cancelled.v1",
        interview,
        new InterviewCancelled(stateOf(interview, actor), reason));
  }

  private InterviewState stateOf(Interview interview, Attendee actor) {
    UUID candidate = interview.candidateId();
    UUID interviewer = interview.interviewerId();
    var known = people.find(Set.of(candidate, interviewer));
    return InterviewState.of(
        interview,
        known.getOrDefault(candidate, Person.former(candidate, Role.CANDIDATE)),
        known.getOrDefault(interviewer, Person.former(interviewer, Role.INTERVIEWER)),
        links.of(interview),
        actor);
  }

  private void publish(String type, Interview interview, Object payload) {
    publisher.publish(new OutgoingEvent(TOPIC, type, interview.id(), payload));
  }
}
