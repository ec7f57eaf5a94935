package com.primeinterviews.e2e.people;

import com.primeinterviews.e2e.http.Answer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A mentor who can be booked around the clock, every quarter of an hour, without notice: so that a
 * story that happens now works at any moment of any day.
 *
 * @param id of the profile, not of the account
 */
public record OpenMentor(String id, Person person) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Long enough to book it, short enough to start it soon after. */
  private static final Duration HEAD_START = Duration.ofSeconds(20);

  public static OpenMentor published(Person person, String zone) {
    Answer published = person.api().post("/api/mentors", profile(zone)).expect(201);
    return new OpenMentor(published.textAt("/mentor/id"), person);
  }

  public static Map<String, Object> profile(String zone) {
    return Map.of(
        "title",
        "Principal Engineer",
        "currentCompany",
        "Navy Systems",
        "bio",
        "Compilers, and how to explain them.",
        "skills",
        List.of("Java", "Kafka"),
        "specialties",
        List.of("System Design"),
        "languages",
        List.of("English"),
        "experience",
        12,
        "hourlyRate",
        120,
        "currency",
        "USD",
        "timezone",
        zone);
  }

  /** The calendar hears of a new mentor by an event, a moment after the profile is published. */
  public OpenMentor openingCalendar(String zone) {
    var availability =
        Map.of(
            "timezone",
            zone,
            "weekly",
            everyDay(),
            "minNoticeMinutes",
            0,
            "slotInterval",
            15,
            "durations",
            List.of(30, 60));
    Awaitility.await("the calendar knows the mentor")
        .atMost(PATIENCE)
        .until(
            () -> person.api().put("/api/mentors/" + id + "/availability", availability).status(),
            status -> status == 200);
    return this;
  }

  private static List<Map<String, String>> everyDay() {
    return Stream.of(DayOfWeek.values())
        .map(day -> day.name().toLowerCase(Locale.ROOT))
        .map(day -> Map.of("day", day, "from", "00:00", "to", "24:00"))
        .toList();
  }

  /** Free half hours from now on, as the candidate is shown them. */
  public List<Instant> freeSlots(Person candidate, String zone) {
    Instant from = Instant.now().plus(HEAD_START);
    String query =
        "?from=%s&to=%s&duration=30&timezone=%s"
            .formatted(from, from.plus(Duration.ofHours(24)), zone);
    return candidate
        .api()
        .get("/api/mentors/" + id + "/slots" + query)
        .expect(200)
        .at("/slots")
        .valueStream()
        .map(slot -> Instant.parse(slot.path("start").asString()))
        .toList();
  }

  public Answer isBookedBy(Person candidate, Instant start) {
    var booking =
        Map.of(
            "mentorId", id,
            "sessionType", "System Design",
            "scheduledAt", start.toString(),
            "duration", 30,
            "meetingType", "video",
            "timezone", "Asia/Tokyo",
            "specialRequests", "Please bring a hard question.");
    return candidate.api().post("/api/sessions", booking);
  }

  public Answer confirms(String session) {
    return person.api().send("POST", "/api/sessions/" + session + "/confirm", null);
  }
}
