package com.primeinterviews.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.people.LiveNotifications;
import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A mentor whom several want at the same time, through the gateway only. */
@RunningSuite
class CrowdedCalendarTest {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Instant start =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(20, ChronoUnit.HOURS);
  private final Suite suite;
  private Person lise;
  private Person otto;
  private OpenMentor niels;

  CrowdedCalendarTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void everybodySignsUpAndIn() {
    lise = Person.candidate(suite, "Lise", "Meitner", "Europe/Stockholm");
    otto = Person.candidate(suite, "Otto", "Hahn", "Europe/Berlin");
    niels =
        OpenMentor.published(Person.mentor(suite, "Niels", "Bohr", "Europe/Copenhagen"), "UTC")
            .openingCalendar("Europe/Copenhagen");
  }

  @Test
  void aSlotThatIsHeldIsNobodyElsesAndBecomesTheHoldersSession() {
    assertThat(niels.freeSlots(otto, "UTC")).contains(start);
    String hold = heldBy(lise);

    Answer refused = niels.isBookedBy(otto, start).expect(409);
    assertThat(refused.textAt("/error/details/reason")).isEqualTo("SLOT_TAKEN");
    assertThat(niels.freeSlots(otto, "UTC")).doesNotContain(start);

    otto.api().post("/api/sessions", bookingOf(hold)).expect(409);
    lise.api().post("/api/sessions", bookingOf(hold)).expect(201);
    lise.api().post("/api/sessions", bookingOf(hold)).expect(409);
  }

  @Test
  void aFreedSlotIsOfferedToWhoeverWaitsForIt() {
    String taken = niels.isBookedBy(lise, start).expect(201).textAt("/session/id");
    var wish = Map.of("from", start, "to", start.plusSeconds(1800), "duration", 30);
    otto.api().post("/api/mentors/" + niels.id() + "/waitlist", wish).expect(201);

    try (LiveNotifications live = LiveNotifications.of(otto)) {
      lise.api()
          .patch(
              "/api/sessions/" + taken,
              Map.of("status", "cancelled", "cancellationReason", "A cold."))
          .expect(200);
      JsonNode offer = live.await("waitlist.offered", niels.id());
      niels.isBookedBy(lise, start).expect(409);

      String hold = offer.at("/data/holdId").asString();
      otto.api().post("/api/sessions", bookingOf(hold)).expect(201);
    }
  }

  @Test
  void aSeriesPassesOverWhatIsTakenAndMovesLikeAnySession() {
    niels.isBookedBy(otto, start.plus(WEEK)).expect(201);
    var series = new LinkedHashMap<>(booking());
    series.put("frequency", "weekly");
    series.put("count", 4);
    assertThat(lise.api().post("/api/sessions/series", series).expect(409).text())
        .contains("SLOT_TAKEN");

    series.put("mode", "skip_conflicts");
    Answer booked = lise.api().post("/api/sessions/series", series).expect(201);
    assertThat(booked.at("/booked").asInt()).isEqualTo(3);
    assertThat(booked.textAt("/occurrences/1/status")).isEqualTo("refused");

    String first = booked.textAt("/occurrences/0/session/id");
    var later = Map.of("scheduledAt", start.plusSeconds(900));
    Answer moved = lise.api().post("/api/sessions/" + first + "/reschedule", later).expect(200);
    assertThat(moved.textAt("/session/id")).isEqualTo(first);
    assertThat(moved.at("/session/sequence").asInt()).isEqualTo(1);
    niels.isBookedBy(otto, start).expect(409);
    niels.isBookedBy(otto, start.plusSeconds(2700)).expect(201);
  }

  private String heldBy(Person person) {
    var slot = Map.of("mentorId", niels.id(), "start", start, "duration", 30);
    return person.api().post("/api/slots/holds", slot).expect(201).textAt("/hold/id");
  }

  private Map<String, Object> booking() {
    return Map.of(
        "mentorId",
        niels.id(),
        "sessionType",
        "Physics",
        "scheduledAt",
        start,
        "duration",
        30,
        "meetingType",
        "video",
        "timezone",
        "UTC");
  }

  private Map<String, Object> bookingOf(String hold) {
    var held = new LinkedHashMap<>(booking());
    held.put("holdId", hold);
    return held;
  }
}
