package com.primeinterviews.mentor.slots;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SlotListenerTest {

  private static final String CHANGED = "open-slots.changed.v1";

  private final MentorApi mentors;
  private final Events events;
  private final String mine = "s" + UUID.randomUUID();
  private final Instant tomorrow =
      Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

  SlotListenerTest(@Autowired Api api, @Autowired Events events) {
    this.mentors = new MentorApi(api);
    this.events = events;
  }

  private UUID mentor(String name) {
    return mentors.published(aProfile().named(name).specialisedIn(mine));
  }

  private void tell(UUID mentor, long version, Instant... slots) {
    events.send(
        CHANGED,
        mentor,
        Map.of("mentorId", mentor, "version", version, "nextSlots", List.of(slots)));
  }

  private void awaitSlots(UUID mentor, Instant... slots) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(shown(mentor)).containsExactly(slots));
  }

  private List<Instant> shown(UUID mentor) {
    return mentors
        .mentor(mentor)
        .get("upcomingSlots")
        .valueStream()
        .map(slot -> Instant.parse(slot.asString()))
        .toList();
  }

  @Test
  void openSlotsAreShownOnPageAndCard() {
    var mentor = mentor("Grace");
    var slots = new Instant[] {tomorrow, hours(1), hours(2), hours(3), hours(4), hours(5)};
    tell(mentor, 1, slots);
    awaitSlots(mentor, slots);
    var page = mentors.mentor(mentor);
    assertThat(page.get("isAvailable").asBoolean()).isTrue();
    assertThat(page.get("availability")).isEqualTo(page.get("upcomingSlots"));
    var card = mentors.get("/api/mentors?specialties=" + mine).at("/mentors/0");
    assertThat(card.get("availability").valueStream().map(slot -> Instant.parse(slot.asString())))
        .containsExactly(Arrays.copyOf(slots, 5));
  }

  @Test
  void whatIsToldLaterReplacesAndWhatIsOlderIsIgnored() {
    var mentor = mentor("Grace");
    tell(mentor, 2, tomorrow, hours(1));
    tell(mentor, 1, hours(8));
    tell(mentor, 2, hours(9));
    tell(mentor, 3, hours(1), hours(2));
    awaitSlots(mentor, hours(1), hours(2));
    var stale = Contracts.sample(CHANGED, Map.of("mentorId", mentor, "nextSlots", List.of()));
    events.send(CHANGED, mentor.toString(), UUID.randomUUID().toString(), stale.toString());
    tell(mentor, 4, hours(1), hours(3));
    awaitSlots(mentor, hours(1), hours(3));
    tell(mentor, 5);
    awaitSlots(mentor);
    assertThat(mentors.mentor(mentor).get("isAvailable").asBoolean()).isFalse();
  }

  @Test
  void slotsThatHaveBegunAndSlotsFarAheadAreNoAvailability() {
    var mentor = mentor("Grace");
    var far = tomorrow.plus(20, ChronoUnit.DAYS);
    tell(mentor, 1, Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS), far);
    awaitSlots(mentor, far);
    assertThat(mentors.mentor(mentor).get("isAvailable").asBoolean()).isFalse();
  }

  @Test
  void whoCanBeBookedInATimeIsFoundByIt() {
    var soon = mentor("Soon");
    var later = mentor("Later");
    mentor("Never");
    tell(later, 1, hours(48));
    tell(soon, 1, tomorrow, hours(72));
    awaitSlots(soon, tomorrow, hours(72));
    awaitSlots(later, hours(48));
    var query = "specialties=" + mine + "&sort=next_slot";
    assertThat(mentors.names(query)).containsExactly("Soon", "Later", "Never");
    assertThat(mentors.names(query + "&available_from=" + hours(1)))
        .containsExactly("Soon", "Later");
    assertThat(mentors.names(query + "&available_from=" + hours(48) + "&available_to=" + hours(49)))
        .containsExactly("Later");
    assertThat(mentors.names(query + "&available_to=" + tomorrow)).isEmpty();
    assertThat(mentors.names(query + "&available_to=" + hours(1))).containsExactly("Soon");
  }

  @Test
  void poisonGoesToTheDeadLettersAndTheNextTellingCounts() {
    var mentor = mentor("Grace");
    events.send(CHANGED, mentor.toString(), UUID.randomUUID().toString(), "[]");
    tell(mentor, 1, tomorrow);
    awaitSlots(mentor, tomorrow);
    assertThat(events.awaitDeadLetter("mentor-service", mentor.toString()).value()).isEqualTo("[]");
  }

  private Instant hours(int later) {
    return tomorrow.plus(later, ChronoUnit.HOURS);
  }
}
