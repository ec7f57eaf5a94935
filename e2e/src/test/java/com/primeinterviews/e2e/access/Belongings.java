package com.primeinterviews.e2e.access;

import static org.awaitility.Awaitility.await;

import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One object of every kind, of people who want nobody else to touch them. */
final class Belongings {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f-]{36}");

  /**
   * @param prefix of the paths that lead to it
   * @param owner may read it
   * @param readablePath what the owner reads it by; empty: there is no such path
   */
  record Thing(String prefix, String id, Person owner, String readablePath) {

    private static Thing of(String prefix, String id, Person owner) {
      return new Thing(prefix, id, owner, prefix + id);
    }

    String state() {
      return readablePath.isEmpty() ? "" : owner.api().get(readablePath).expect(200).text();
    }
  }

  private final List<Thing> things;

  private Belongings(List<Thing> things) {
    this.things = things;
  }

  static Belongings madeIn(Suite suite) {
    Person candidate = Person.candidate(suite, "Rosalind", "Franklin", "Europe/London");
    Person host = Person.mentor(suite, "Emmy", "Noether", "Europe/Berlin");
    OpenMentor mentor =
        OpenMentor.published(host, "Europe/Berlin").openingCalendar("Europe/Berlin");
    List<Instant> free = mentor.freeSlots(candidate, "UTC");
    String session = mentor.isBookedBy(candidate, free.get(8)).expect(201).textAt("/session/id");
    String job = made(candidate, "/api/jobs", Map.of("title", "Chemist", "company", "KCL"), "/job");
    String application = made(candidate, "/api/applications", Map.of("jobId", job), "/application");
    String key = made(candidate, "/api/api-keys", Map.of("name", "her script"), "/apiKey");
    String slot =
        made(
            host,
            "/api/slots",
            Map.of(
                "startTime",
                free.get(20).toString(),
                "endTime",
                free.get(22).toString(),
                "isAvailable",
                true),
            "/slot");
    String hold =
        made(
            candidate,
            "/api/slots/holds",
            Map.of("mentorId", mentor.id(), "start", free.get(14).toString(), "duration", 30),
            "/hold");
    String assessment =
        made(
            Person.admin(suite),
            "/api/skill-assessments",
            Map.of(
                "userId", candidate.id(), "skills", List.of(Map.of("skill", "Java", "score", 90))),
            "/assessment");
    Person interviewer = Person.interviewer(suite, "Alan", "Turing", "Europe/London");
    String interview = interviewOf(candidate, interviewer, free.get(18));
    String task =
        made(
            interviewer,
            "/api/coding-tasks",
            Map.of("title", "Sort", "statement", "Sort them.", "languages", List.of("java")),
            "/codingTask");
    String source =
        made(
            host,
            "/api/calendar/busy-sources",
            Map.of("kind", "ics", "url", "http://localhost:1/nobody-there.ics"),
            "/source");
    return new Belongings(
        List.of(
            // When it is read next changes by itself.
            new Thing("/api/calendar/busy-sources/", source, host, ""),
            Thing.of("/api/skill-assessments/", assessment, candidate),
            Thing.of("/api/interviews/", interview, candidate),
            Thing.of("/api/coding-tasks/", task, interviewer),
            Thing.of("/api/slots/", slot, host),
            // Held for a few minutes only, so what has become of it proves nothing.
            new Thing("/api/slots/holds/", hold, candidate, ""),
            Thing.of("/api/sessions/", session, candidate),
            Thing.of("/api/mentors/", mentor.id(), host),
            Thing.of("/api/jobs/", job, candidate),
            Thing.of("/api/applications/", application, candidate),
            Thing.of("/api/api-keys/", key, candidate),
            Thing.of("/api/users/", candidate.id(), candidate),
            new Thing("/api/auth/sessions/", signInOf(candidate), candidate, "/api/auth/sessions"),
            new Thing("/api/notifications/", notificationOf(host), host, "/api/notifications")));
  }

  private static String made(Person owner, String path, Map<String, ?> body, String pointer) {
    return owner.api().post(path, body).expect(201).textAt(pointer + "/id");
  }

  /** The accounts are told of over Kafka, so the first tries may find them unknown. */
  private static String interviewOf(Person candidate, Person interviewer, Instant start) {
    var plan =
        Map.of(
            "candidateId",
            candidate.id(),
            "schedule",
            Map.of("start", start.toString(), "end", start.plusSeconds(1800).toString()));
    return await("the interview is scheduled")
        .atMost(SOON)
        .until(() -> interviewer.api().post("/api/interviews", plan), made -> made.status() == 201)
        .textAt("/interview/id");
  }

  private static String signInOf(Person person) {
    return person.api().get("/api/auth/sessions").expect(200).textAt("/sessions/0/id");
  }

  private static String notificationOf(Person person) {
    return await("the mentor is told of the booking")
        .atMost(SOON)
        .until(
            () -> person.api().get("/api/notifications").expect(200).at("/notifications/0/id"),
            id -> UUID_TEXT.matcher(id.asString("")).matches())
        .asString();
  }

  /** What an operation touches, when its path names an object. */
  Optional<Thing> touchedBy(Operation operation) {
    return things.stream()
        .filter(thing -> operation.path().startsWith(thing.prefix() + "{"))
        .findFirst();
  }

  static String nobodys() {
    return UUID.randomUUID().toString();
  }
}
