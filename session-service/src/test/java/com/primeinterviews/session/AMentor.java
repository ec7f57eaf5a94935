package com.primeinterviews.session;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Builds a mentor as the suite would: the profile by event, the availability by its owner. */
public final class AMentor {

  /** A mentor that is there. */
  public record Ready(UUID id, TestUser user) {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api api;
  private final Events events;
  private final Map<String, Object> availability = new LinkedHashMap<>();
  private final List<Map<String, String>> weekly = new ArrayList<>();
  private TestUser user = TestUser.mentor();

  private AMentor(Api api, Events events) {
    this.api = api;
    this.events = events;
    inZone("UTC");
    with("weekly", weekly);
    with("minNoticeMinutes", 0);
  }

  public static AMentor aMentor(Api api, Events events) {
    return new AMentor(api, events);
  }

  public AMentor ownedBy(TestUser owner) {
    user = owner;
    return this;
  }

  public AMentor inZone(String zone) {
    return with("timezone", zone);
  }

  public AMentor openOn(DayOfWeek day, String from, String to) {
    weekly.add(Map.of("day", day.name().toLowerCase(Locale.ROOT), "from", from, "to", to));
    return this;
  }

  public AMentor alwaysOpen() {
    for (DayOfWeek day : DayOfWeek.values()) {
      openOn(day, "00:00", "24:00");
    }
    return this;
  }

  public AMentor with(String rule, Object value) {
    availability.put(rule, value);
    return this;
  }

  public Ready ready() {
    UUID id = Ids.newId();
    events.send(
        "mentor.published.v1",
        id,
        Map.of("mentorId", id, "userId", user.id(), "timezone", availability.get("timezone")));
    var mentor = new Ready(id, user);
    Awaitility.await("mentor " + id).untilAsserted(() -> put(mentor).expectStatus().isOk());
    return mentor;
  }

  private RestTestClient.ResponseSpec put(Ready mentor) {
    return api.as(mentor.user())
        .put()
        .uri("/api/mentors/{id}/availability", mentor.id())
        .body(availability)
        .exchange();
  }
}
