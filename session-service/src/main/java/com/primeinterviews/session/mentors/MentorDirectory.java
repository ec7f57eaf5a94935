package com.primeinterviews.session.mentors;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers who a mentor is. */
@Component
public class MentorDirectory {

  private final Mentors mentors;
  private final ApplicationEventPublisher changes;

  MentorDirectory(Mentors mentors, ApplicationEventPublisher changes) {
    this.mentors = mentors;
    this.changes = changes;
  }

  /** Also mentors that are no longer active: their sessions and hours remain. */
  public Optional<Mentor> find(UUID mentorId) {
    return mentors.findById(mentorId);
  }

  /** The profile of an account; the oldest, should there be several. */
  public Optional<Mentor> ofAccount(UUID userId) {
    return mentors.findByUserId(userId).stream().min(Comparator.comparing(Mentor::id));
  }

  /** Empties the copy of whoever is to be forgotten. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void erase(UUID userId) {
    for (Mentor mentor : mentors.findByUserId(userId)) {
      if (mentor.erase()) {
        changes.publishEvent(new MentorChanged(mentor));
      }
    }
  }

  /** One statement, however many. */
  public Map<UUID, Mentor> find(Collection<UUID> mentorIds) {
    return mentors.findAllById(mentorIds).stream().collect(toMap(Mentor::id, identity()));
  }
}
