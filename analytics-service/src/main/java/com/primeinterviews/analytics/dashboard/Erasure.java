package com.primeinterviews.analytics.dashboard;

import com.primeinterviews.analytics.sessions.SessionFact;
import com.primeinterviews.analytics.sessions.TrackedSessions;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets a person: the own dashboard goes, the name goes from others' ones, counts stay. */
@Component
public class Erasure {

  private static final String FORMER_MENTOR = "Former mentor";

  private final HomeZones people;
  private final MonthlyProgress progress;
  private final Activities activities;
  private final AssessedSkills skills;
  private final TrackedSessions sessions;

  Erasure(
      HomeZones people,
      MonthlyProgress progress,
      Activities activities,
      AssessedSkills skills,
      TrackedSessions sessions) {
    this.people = people;
    this.progress = progress;
    this.activities = activities;
    this.skills = skills;
    this.sessions = sessions;
  }

  /** The event without the name of a mentor who was erased meanwhile. */
  public SessionFact withoutErased(SessionFact fact) {
    return people.isErased(fact.mentor().userId()) ? fact.withMentorCalled(FORMER_MENTOR) : fact;
  }

  /** Whatever is told of that person afterwards changes counts without a name only. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void erase(UUID userId) {
    people.lock(userId);
    people.erase(userId);
    progress.forget(userId);
    activities.forget(userId);
    skills.forget(userId);
    // Reads the name that the next statement takes away.
    activities.forgetHost(userId, FORMER_MENTOR);
    sessions.forgetHost(userId, FORMER_MENTOR);
  }
}
