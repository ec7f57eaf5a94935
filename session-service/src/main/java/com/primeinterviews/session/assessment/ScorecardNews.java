package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.session.assessment.ScorecardShared.CandidateRef;
import com.primeinterviews.session.assessment.ScorecardShared.MentorRef;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorDirectory;
import com.primeinterviews.session.people.Person;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells that a scorecard is shared, of interviews in the words of sessions: those who listen need
 * not know the difference.
 */
@Component
class ScorecardNews {

  private final MentorDirectory mentors;
  private final PersonDirectory people;

  ScorecardNews(MentorDirectory mentors, PersonDirectory people) {
    this.mentors = mentors;
    this.people = people;
  }

  ScorecardShared of(
      Scorecard shared, Occasion occasion, ScorecardSharing.Reason why, Instant now) {
    return switch (occasion) {
      case Occasion.OfSession(var session) -> ofSession(shared, session, why, now);
      case Occasion.OfInterview(var interview) -> ofInterview(shared, interview, why, now);
    };
  }

  private ScorecardShared ofSession(
      Scorecard shared, Session session, ScorecardSharing.Reason why, Instant now) {
    Mentor mentor = mentors.find(session.host().mentorId()).orElseThrow();
    return new ScorecardShared(
        session.id(),
        shared.version(),
        new MentorRef(mentor.id(), mentor.userId(), mentor.name(), mentor.company()),
        new CandidateRef(shared.candidateId()),
        session.wish().sessionType(),
        session.startsAt(),
        session.candidate().zone(),
        why.wireName(),
        now);
  }

  private ScorecardShared ofInterview(
      Scorecard shared, Interview interview, ScorecardSharing.Reason why, Instant now) {
    UUID candidate = interview.candidateId();
    UUID interviewer = interview.interviewerId();
    var known = people.find(Set.of(candidate, interviewer));
    String title = interview.details().title();
    return new ScorecardShared(
        interview.id(),
        shared.version(),
        interviewer(known.getOrDefault(interviewer, Person.former(interviewer, Role.INTERVIEWER))),
        new CandidateRef(candidate),
        title == null ? "Interview" : title,
        interview.schedule().start(),
        known.getOrDefault(candidate, Person.former(candidate, Role.CANDIDATE)).zone(),
        why.wireName(),
        now);
  }

  /** Not every interviewer has a profile; the account stands in its place. */
  private MentorRef interviewer(Person person) {
    return mentors
        .ofAccount(person.id())
        .map(profile -> new MentorRef(profile.id(), person.id(), person.name(), profile.company()))
        .orElseGet(() -> new MentorRef(person.id(), person.id(), person.name(), null));
  }
}
