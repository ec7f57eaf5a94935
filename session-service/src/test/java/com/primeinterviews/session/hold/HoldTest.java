package com.primeinterviews.session.hold;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.AMentor.Ready;
import com.primeinterviews.session.AtOnce;
import com.primeinterviews.session.TestSessions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Keeping a slot for a while, and booking it. */
@ServiceTest
class HoldTest {

  private final TestUser candidate = TestUser.candidate();
  private final Instant start = hoursFromNow(30);
  private final Api api;
  private final Events events;
  private final TestSessions sessions;

  HoldTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aHeldSlotIsTakenForEverybodyElseAndBookedByItsHolder() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(candidate, mentor, start);

    var refusal =
        json(
            sessions.book(TestUser.candidate(), wish(mentor, start)).expectStatus().isEqualTo(409));
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("SLOT_TAKEN");
    assertThat(refusal.at("/error/details/alternatives")).hasSize(5);
    assertThat(freeSlotsOf(mentor)).doesNotContain(start.toString());

    sessions.booked(candidate, wishOf(hold, mentor, start));
    refused(sessions.book(candidate, wishOf(hold, mentor, start)), 409, "HOLD_EXPIRED");
    holdRequest(TestUser.candidate(), mentor, start).expectStatus().isEqualTo(409);
  }

  @Test
  void aHoldCountsTowardsTheMentorsLimits() {
    var mentor = aMentor(api, events).alwaysOpen().with("dailyLimit", 1).ready();
    Instant noon = start.truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
    UUID hold = held(candidate, mentor, noon);

    refused(sessions.book(TestUser.candidate(), wish(mentor, noon.plusSeconds(3600))), 422, null);
    sessions.booked(candidate, wishOf(hold, mentor, noon));
  }

  @Test
  void aHoldServesItsOwnTimeAndItsOwnCandidateOnly() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    var other = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(candidate, mentor, start);
    var longer = wishOf(hold, mentor, start);
    longer.put("duration", 30);

    refused(
        sessions.book(candidate, wishOf(hold, mentor, start.plusSeconds(3600))), 422, "OTHER_HOLD");
    refused(sessions.book(candidate, wishOf(hold, other, start)), 422, "OTHER_HOLD");
    refused(sessions.book(candidate, longer), 422, "OTHER_HOLD");
    refused(sessions.book(TestUser.candidate(), wishOf(hold, mentor, start)), 409, "HOLD_EXPIRED");
    refused(sessions.book(candidate, wishOf(Ids.newId(), mentor, start)), 409, "HOLD_EXPIRED");
    var own = json(sessions.book(candidate, wish(mentor, start)).expectStatus().isEqualTo(409));
    assertThat(own.at("/error/details/ownHoldId").asString()).isEqualTo(hold.toString());
    sessions.booked(candidate, wishOf(hold, mentor, start));
  }

  @Test
  void aHoldThatIsLetGoFreesTheSlotAndIsNobodyElsesBusiness() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(candidate, mentor, start);

    get(TestUser.candidate(), hold).expectStatus().isNotFound();
    delete(TestUser.candidate(), hold).expectStatus().isNotFound();
    get(candidate, hold).expectStatus().isOk();
    delete(candidate, hold).expectStatus().isNoContent();
    delete(candidate, hold).expectStatus().isNotFound();
    get(candidate, hold).expectStatus().isNotFound();
    sessions.booked(TestUser.candidate(), mentor, start);
  }

  @Test
  void aHoldThatWasReadIsNotSentAgain() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID hold = held(candidate, mentor, start);
    String tag = get(candidate, hold).returnResult(String.class).getResponseHeaders().getETag();

    api.as(candidate)
        .get()
        .uri("/api/slots/holds/{id}", hold)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void whatTheRulesForbidIsNotHeldNorIsOnesOwnTime() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    refused(holdRequest(candidate, mentor, start.plusSeconds(60)), 422, "OUTSIDE_AVAILABILITY");
    refused(holdRequest(candidate, mentor, start.minusSeconds(864_000)), 422, "START_IN_PAST");
    holdRequest(candidate, new Ready(Ids.newId(), mentor.user()), start)
        .expectStatus()
        .isNotFound();
    var own = aMentor(api, events).ownedBy(TestUser.candidate()).alwaysOpen().ready();
    refused(holdRequest(own.user(), own, start), 422, "OWN_PROFILE");
    holdRequest(mentor.user(), mentor, start).expectStatus().isForbidden();
  }

  @RepeatedTest(3)
  void howeverManyAskAtOnceACandidateHoldsThreeSlots() {
    var mentor = aMentor(api, events).alwaysOpen().ready();

    List<Integer> answers =
        AtOnce.run(
            6,
            number ->
                holdRequest(candidate, mentor, start.plusSeconds(3600L * number))
                    .returnResult(String.class)
                    .getStatus()
                    .value());

    assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
    assertThat(answers).containsOnly(201, 409);
    refused(holdRequest(candidate, mentor, start.plusSeconds(36_000)), 409, "HOLD_LIMIT");
  }

  private List<String> freeSlotsOf(Ready mentor) {
    return sessions
        .get(candidate, "/api/mentors/{id}/slots?duration=60", mentor.id())
        .get("slots")
        .values()
        .stream()
        .map(slot -> slot.get("start").asString())
        .toList();
  }

  private UUID held(TestUser by, Ready mentor, Instant from) {
    JsonNode answer = json(holdRequest(by, mentor, from).expectStatus().isCreated());
    return UUID.fromString(answer.at("/hold/id").asString());
  }

  private ResponseSpec holdRequest(TestUser by, Ready mentor, Instant from) {
    return api.as(by)
        .post()
        .uri("/api/slots/holds")
        .body(Map.of("mentorId", mentor.id(), "start", from, "duration", 60))
        .exchange();
  }

  private ResponseSpec get(TestUser by, UUID hold) {
    return api.as(by).get().uri("/api/slots/holds/{id}", hold).exchange();
  }

  private ResponseSpec delete(TestUser by, UUID hold) {
    return api.as(by).delete().uri("/api/slots/holds/{id}", hold).exchange();
  }

  private static Map<String, Object> wishOf(UUID hold, Ready mentor, Instant from) {
    var wish = wish(mentor, from);
    wish.put("holdId", hold);
    return wish;
  }

  private static void refused(ResponseSpec answer, int status, String why) {
    var refusal = json(answer.expectStatus().isEqualTo(status));
    if (why != null) {
      assertThat(refusal.at("/error/details/reason").asString()).isEqualTo(why);
    }
  }
}
