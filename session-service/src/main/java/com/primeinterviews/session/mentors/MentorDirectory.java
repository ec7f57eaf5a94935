package com.primeinterviews.session.mentors;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers who a mentor is. */
@Component
public class MentorDirectory {

  private final Mentors mentors;

  MentorDirectory(Mentors mentors) {
    this.mentors = mentors;
  }

  /** Also mentors that are no longer active: their sessions and hours remain. */
  public Optional<Mentor> find(UUID mentorId) {
    return mentors.findById(mentorId);
  }

  /** One statement, however many. */
  public Map<UUID, Mentor> find(Collection<UUID> mentorIds) {
    return mentors.findAllById(mentorIds).stream().collect(toMap(Mentor::id, identity()));
  }
}
