package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.session.codingtask.TaskShelf;
import com.primeinterviews.session.interview.Attendee;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.interview.InterviewReader.Listing;
import com.primeinterviews.session.interview.VideoLinks;
import com.primeinterviews.session.interview.web.InterviewController.InterviewPage;
import com.primeinterviews.session.interview.web.InterviewController.InterviewWritten;
import com.primeinterviews.session.interview.web.InterviewView.InterviewTask;
import com.primeinterviews.session.people.Person;
import com.primeinterviews.session.people.PersonDirectory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Adds what is known of people and tasks, in one statement each for a whole list. */
@Component
class InterviewViews {

  private final PersonDirectory people;
  private final TaskShelf tasks;
  private final VideoLinks links;

  InterviewViews(PersonDirectory people, TaskShelf tasks, VideoLinks links) {
    this.people = people;
    this.tasks = tasks;
    this.links = links;
  }

  InterviewView of(Interview interview, CurrentUser reader) {
    return of(List.of(interview), reader).getFirst();
  }

  InterviewPage page(Listing listing, CurrentUser reader) {
    return new InterviewPage(of(listing.interviews(), reader), listing.pagination());
  }

  ResponseEntity<InterviewWritten> written(Interview interview, CurrentUser reader) {
    InterviewView view = of(interview, reader);
    return ResponseEntity.ok().eTag(tagOf(interview, view)).body(new InterviewWritten(true, view));
  }

  /** Of all that is shown: names and the task's title change without the interview. */
  static String tagOf(Interview interview, InterviewView shown) {
    return EntityTag.of(interview.version(), shown);
  }

  private List<InterviewView> of(List<Interview> interviews, CurrentUser reader) {
    var known =
        people.find(
            interviews.stream()
                .flatMap(one -> Stream.of(one.candidateId(), one.interviewerId()))
                .collect(Collectors.toSet()));
    var titles =
        tasks.titles(
            interviews.stream()
                .map(one -> one.details().codingTaskId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return interviews.stream().map(one -> of(one, known, titles, reader)).toList();
  }

  private InterviewView of(
      Interview interview, Map<UUID, Person> known, Map<UUID, String> titles, CurrentUser reader) {
    UUID candidate = interview.candidateId();
    UUID interviewer = interview.interviewerId();
    boolean toStaff = interview.attendee(reader).filter(Attendee::isStaff).isPresent();
    return InterviewView.of(
        interview,
        known.getOrDefault(candidate, Person.former(candidate, Role.CANDIDATE)),
        known.getOrDefault(interviewer, Person.former(interviewer, Role.INTERVIEWER)),
        toStaff || interview.status().hasBegun() ? taskOf(interview, titles) : null,
        links.of(interview),
        toStaff);
  }

  private static @Nullable InterviewTask taskOf(Interview interview, Map<UUID, String> titles) {
    UUID id = interview.details().codingTaskId();
    String title = id == null ? null : titles.get(id);
    return id == null || title == null ? null : new InterviewTask(id, title);
  }
}
