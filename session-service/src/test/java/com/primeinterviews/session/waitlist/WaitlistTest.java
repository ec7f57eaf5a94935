package com.primeinterviews.session.waitlist;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.people.PersonDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Waiting for a slot of a mentor who is booked up. */
@ServiceTest
class WaitlistTest {

  private final TestUser first = TestUser.candidate();
  private final TestUser second = TestUser.candidate();
  private final TestUser holder = TestUser.candidate();
  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;
  private final WaitlistSweep sweep;
  private final PersonDirectory people;
  private final TestSessions sessions;

  WaitlistTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired JdbcClient jdbc,
      @Autowired WaitlistSweep sweep,
      @Autowired PersonDirectory people) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
    this.sweep = sweep;
    this.people = people;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aFreedSlotIsOfferedToOnePersonAfterAnother() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID booked = sessions.booked(holder, mentor, start);
    join(first, mentor, start).expectStatus().isCreated();
    join(second, mentor, start).expectStatus().isCreated();
    lookAt(mentor);
    assertThat(holdOf(first) + holdOf(second)).isEqualTo("nonenone");

    sessions.patch(holder, booked, Map.of("status", "cancelled")).expectStatus().isOk();
    AtOnce.run(
        3,
        instance -> {
          sweep.offerWhatIsFree();
          return instance;
        });
    String hold = awaitHoldOf(first);

    assertThat(holdOf(second)).isEqualTo("none");
    JsonNode offer = events.await("waitlist.offered.v1", UUID.fromString(hold));
    assertThat(offer.at("/candidate/userId").asString()).isEqualTo(first.id().toString());
    assertThat(offer.get("start").asString()).isEqualTo(start.toString());
    waitingOf(first, mentor).expectStatus().isNotFound();
    sessions.book(holder, wish(mentor, start)).expectStatus().isEqualTo(409);

    api.as(first)
        .delete()
        .uri("/api/slots/holds/{id}", hold)
        .exchange()
        .expectStatus()
        .isNoContent();
    String next = awaitHoldOf(second);
    var wish = wish(mentor, start);
    wish.put("holdId", next);
    sessions.booked(second, wish);
  }

  @Test
  void whoDoesNotSayInWhichZoneIsOfferedTimesInTheOneOfTheAccount() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    events.send(
        "user.registered.v1",
        first.id(),
        Map.of("userId", first.id(), "role", "candidate", "timezone", "Asia/Kathmandu"));
    Awaitility.await("account").until(() -> people.find(first.id()).isPresent());

    var wish = Map.of("from", start, "to", start.plusSeconds(3600), "duration", 60);
    JsonNode joined = json(post(first, mentor, wish).expectStatus().isCreated());

    assertThat(joined.at("/waitlist/timezone").asString()).isEqualTo("Asia/Kathmandu");
  }

  @Test
  void anOfferThatIsNotTakenGoesToTheNext() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID booked = sessions.booked(holder, mentor, start);
    join(first, mentor, start).expectStatus().isCreated();
    join(second, mentor, start).expectStatus().isCreated();
    sessions.patch(holder, booked, Map.of("status", "cancelled")).expectStatus().isOk();
    UUID hold = UUID.fromString(awaitHoldOf(first));

    jdbc.sql("update reservation set held_until = now() where booking_id = ?").param(hold).update();
    jdbc.sql("update hold set expires_at = now() where id = ?").param(hold).update();

    awaitHoldOf(second);
  }

  @Test
  void whoIsBusyAtTheFreedTimeIsPassedOver() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID booked = sessions.booked(holder, mentor, start);
    join(first, mentor, start).expectStatus().isCreated();
    join(second, mentor, start).expectStatus().isCreated();
    sessions.booked(first, aMentor(api, events).alwaysOpen().ready(), start);

    sessions.patch(holder, booked, Map.of("status", "cancelled")).expectStatus().isOk();

    awaitHoldOf(second);
    waitingOf(first, mentor).expectStatus().isOk();
  }

  @Test
  void onlyOneWishPerMentorThatCanComeTrue() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    sessions.booked(holder, mentor, start);
    join(first, mentor, start).expectStatus().isCreated();

    refused(join(first, mentor, start), 409, "ALREADY_WAITING");
    refused(post(second, mentor, Map.of("to", start, "duration", 45)), 422, "DURATION_NOT_OFFERED");
    refused(
        post(second, mentor, Map.of("from", start, "to", start.plusSeconds(60), "duration", 60)),
        422,
        "WINDOW_TOO_SHORT");
    refused(
        post(second, mentor, Map.of("to", start.plus(Duration.ofDays(90)), "duration", 60)),
        422,
        "WINDOW_TOO_LONG");
    join(mentor.user(), mentor, start).expectStatus().isForbidden();
  }

  @Test
  void whoIsErasedWaitsNoLongerAndTheNextIsOfferedTheSlot() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID booked = sessions.booked(holder, mentor, start);
    join(first, mentor, start).expectStatus().isCreated();
    join(second, mentor, start).expectStatus().isCreated();

    events.send("user.erased.v1", first.id(), Map.of("userId", first.id()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> waitingOf(first, mentor).expectStatus().isNotFound());
    sessions.patch(holder, booked, Map.of("status", "cancelled")).expectStatus().isOk();

    awaitHoldOf(second);
    assertThat(holdOf(first)).isEqualTo("none");
  }

  @Test
  void whoLeavesTheListIsOfferedNothing() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID booked = sessions.booked(holder, mentor, start);
    join(first, mentor, start).expectStatus().isCreated();
    join(second, mentor, start).expectStatus().isCreated();

    leave(first, mentor).expectStatus().isNoContent();
    leave(first, mentor).expectStatus().isNotFound();
    sessions.patch(holder, booked, Map.of("status", "cancelled")).expectStatus().isOk();

    awaitHoldOf(second);
    assertThat(holdOf(first)).isEqualTo("none");
  }

  private void lookAt(Ready mentor) {
    Awaitility.await()
        .untilAsserted(
            () -> {
              sweep.offerWhatIsFree();
              assertThat(
                      jdbc.sql(
                              """
                              select count(*) from waitlist join calendar using (mentor_id)
                              where mentor_id = ? and seen_changes = changes
                              """)
                          .param(mentor.id())
                          .query(Integer.class)
                          .single())
                  .isEqualTo(1);
            });
  }

  private String awaitHoldOf(TestUser candidate) {
    return Awaitility.await("offer to " + candidate.id())
        .atMost(Duration.ofSeconds(20))
        .until(() -> holdOf(candidate), hold -> !hold.equals("none"));
  }

  private String holdOf(TestUser candidate) {
    List<UUID> holds =
        jdbc.sql("select id from hold where candidate_id = ? and expires_at > now()")
            .param(candidate.id())
            .query(UUID.class)
            .list();
    return holds.isEmpty() ? "none" : holds.getFirst().toString();
  }

  private ResponseSpec join(TestUser by, Ready mentor, Instant slot) {
    return post(
        by,
        mentor,
        Map.of("from", slot, "to", slot.plusSeconds(3600), "duration", 60, "timezone", "UTC"));
  }

  private ResponseSpec post(TestUser by, Ready mentor, Map<String, ?> body) {
    return api.as(by).post().uri("/api/mentors/{id}/waitlist", mentor.id()).body(body).exchange();
  }

  private ResponseSpec waitingOf(TestUser by, Ready mentor) {
    return api.as(by).get().uri("/api/mentors/{id}/waitlist", mentor.id()).exchange();
  }

  private ResponseSpec leave(TestUser by, Ready mentor) {
    return api.as(by).delete().uri("/api/mentors/{id}/waitlist", mentor.id()).exchange();
  }

  private static void refused(ResponseSpec answer, int status, String why) {
    var refusal = json(answer.expectStatus().isEqualTo(status));
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo(why);
  }
}
