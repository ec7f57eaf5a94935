package com.primeinterviews.session.feed;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.session.feed.CalendarEntry.Standing;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.interview.InterviewReader;
import com.primeinterviews.session.interview.InterviewStatus;
import com.primeinterviews.session.interview.PersonalInterviews;
import com.primeinterviews.session.interview.VideoLinks;
import com.primeinterviews.session.people.Person;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Interviews as they stand in a calendar. */
@Component
class InterviewEntries {

  private final PersonalInterviews personal;
  private final InterviewReader reader;
  private final PersonDirectory people;
  private final VideoLinks links;

  InterviewEntries(
      PersonalInterviews personal,
      InterviewReader reader,
      PersonDirectory people,
      VideoLinks links) {
    this.personal = personal;
    this.reader = reader;
    this.people = people;
    this.links = links;
  }

  List<CalendarEntry> latest(UUID personId, Instant from, int most) {
    return of(personal.latest(personId, from, most));
  }

  /** Empty for strangers. */
  Optional<CalendarEntry> find(UUID interviewId, CurrentUser by) {
    return reader.find(interviewId, by).map(interview -> of(List.of(interview)).getFirst());
  }

  private List<CalendarEntry> of(List<Interview> interviews) {
    Map<UUID, Person> known =
        people.find(
            interviews.stream()
                .flatMap(one -> Stream.of(one.candidateId(), one.interviewerId()))
                .collect(Collectors.toSet()));
    return interviews.stream().map(interview -> entry(interview, known)).toList();
  }

  private CalendarEntry entry(Interview interview, Map<UUID, Person> known) {
    UUID candidate = interview.candidateId();
    UUID interviewer = interview.interviewerId();
    String title = interview.details().title();
    return new CalendarEntry(
        interview.id(),
        interview.sequence(),
        interview.updatedAt(),
        interview.schedule().start(),
        interview.schedule().end(),
        "%s: %s and %s"
            .formatted(
                title == null ? "Interview" : title,
                known.getOrDefault(candidate, Person.former(candidate, Role.CANDIDATE)).name(),
                known
                    .getOrDefault(interviewer, Person.former(interviewer, Role.INTERVIEWER))
                    .name()),
        standing(interview.status()),
        links.of(interview));
  }

  private static Standing standing(InterviewStatus status) {
    return switch (status) {
      case SCHEDULED, LIVE, COMPLETED -> Standing.CONFIRMED;
      case CANCELLED -> Standing.CANCELLED;
    };
  }
}
