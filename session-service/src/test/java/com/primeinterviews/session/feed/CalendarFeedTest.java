package com.primeinterviews.session.feed;

import static com.primeinterviews.session.AMentor.aMentor;
import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.TestSessions.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.TestSessions;
import com.primeinterviews.session.TimeTravel;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CalendarFeedTest {

  private final Api api;
  private final Events events;
  private final Statements statements;
  private final JdbcClient jdbc;
  private final TestSessions sessions;
  private final TestUser candidate =
      TestUser.candidate().named("Ada", "Łovelace\u2028, the \"Countess\"; of " + "x".repeat(40));

  CalendarFeedTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.jdbc = jdbc;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aFeedShowsTheOwnSessionsOfBothPartsWithTheIdentityOfTheirInvitations() throws Exception {
    var mentor = aMentor(api, events).alwaysOpen().with("autoConfirm", true).ready();
    UUID kept = sessions.booked(candidate, mentor, hoursFromNow(30));
    UUID cancelled = sessions.booked(candidate, mentor, hoursFromNow(40));
    sessions.patch(candidate, cancelled, Map.of("status", "cancelled")).expectStatus().isOk();

    for (TestUser person : List.of(candidate, mentor.user())) {
      var feed = parsed(get(opened(person)));
      assertThat(feed.getComponents()).hasSize(2);
      assertThat(property(event(feed, kept), "STATUS")).isEqualTo("CONFIRMED");
      assertThat(property(event(feed, kept), "SEQUENCE")).isEqualTo("0");
      assertThat(property(event(feed, kept), "SUMMARY"))
          .startsWith("System Design: Ada Łovelace , the \"Countess\"; of x")
          .endsWith("and Grace Hopper");
      assertThat(property(event(feed, cancelled), "STATUS")).isEqualTo("CANCELLED");
      assertThat(property(event(feed, cancelled), "SEQUENCE")).isEqualTo("1");
    }
  }

  @Test
  void whoHasTheFeedAlreadyIsToldThatNothingChanged() {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    sessions.booked(candidate, mentor, hoursFromNow(30));
    URI url = opened(candidate);
    String tag = get(url).returnResult(String.class).getResponseHeaders().getETag();

    getIf(url, tag).expectStatus().isNotModified().expectBody().isEmpty();
    sessions.booked(candidate, mentor, hoursFromNow(40));
    getIf(url, tag).expectStatus().isOk();
  }

  @Test
  void aFeedIsOpenedByItsLastTokenUntilItIsClosed() {
    URI first = opened(candidate);
    URI second = opened(candidate);

    get(first).expectStatus().isNotFound();
    get(second)
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8");
    assertThat(sessions.get(candidate, "/api/calendar/feed").propertyNames())
        .containsExactly("createdAt");
    close().expectStatus().isNoContent();
    get(second).expectStatus().isNotFound();
    close().expectStatus().isNotFound();
    api.as(candidate).get().uri("/api/calendar/feed").exchange().expectStatus().isNotFound();
  }

  @Test
  void theFeedOfWhoWasErasedIsClosed() {
    URI url = opened(candidate);

    events.send("user.erased.v1", candidate.id(), Map.of("userId", candidate.id()));

    await().untilAsserted(() -> get(url).expectStatus().isNotFound());
  }

  @Test
  void theTokenIsNeitherStoredNorCached() {
    var answer =
        api.as(candidate)
            .post()
            .uri("/api/calendar/feed")
            .header("Idempotency-Key", Ids.newId().toString())
            .exchange()
            .expectStatus()
            .isCreated()
            .expectHeader()
            .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
    String token = json(answer).get("url").asString().split("token=")[1];

    assertThat(token).hasSize(43);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from calendar_feed
                    where owner_id = ? and token_hash = sha256(convert_to(?, 'UTF8'))
                    """)
                .params(candidate.id(), token)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theFeedTakesTheSameStatementsHoweverLongItIsAndEndsNinetyDaysAgo() throws Exception {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID old = sessions.booked(candidate, mentor, hoursFromNow(30));
    URI url = opened(candidate);
    int one = statements.during(() -> get(url));
    for (int i = 1; i < 5; i++) {
      sessions.booked(candidate, mentor, hoursFromNow(30 + 2 * i));
    }
    new TimeTravel(jdbc).untilStartOf(old, Duration.ofDays(91));

    assertThat(statements.during(() -> get(url))).isEqualTo(one).isEqualTo(5);
    assertThat(parsed(get(url)).getComponents()).hasSize(4);
  }

  @Test
  void anInvitationIsForThePeopleOfTheSession() throws Exception {
    var mentor = aMentor(api, events).alwaysOpen().ready();
    UUID session = sessions.booked(candidate, wish(mentor, hoursFromNow(30)));

    var invitation = parsed(invite(candidate, session).expectStatus().isOk());
    assertThat(property(event(invitation, session), "STATUS")).isEqualTo("TENTATIVE");
    invite(mentor.user(), session).expectStatus().isOk();
    invite(TestUser.candidate(), session).expectStatus().isNotFound();
  }

  private URI opened(TestUser person) {
    JsonNode answer =
        json(api.as(person).post().uri("/api/calendar/feed").exchange().expectStatus().isCreated());
    return URI.create(answer.get("url").asString());
  }

  private ResponseSpec get(URI url) {
    return getIf(url, "\"none\"");
  }

  private ResponseSpec getIf(URI url, String tag) {
    return api.anonymous()
        .get()
        .uri(url.getPath() + "?" + url.getQuery())
        .accept(MediaType.valueOf("text/calendar"))
        .header(HttpHeaders.IF_NONE_MATCH, tag)
        .exchange();
  }

  private ResponseSpec close() {
    return api.as(candidate).delete().uri("/api/calendar/feed").exchange();
  }

  private ResponseSpec invite(TestUser person, UUID session) {
    return api.as(person).get().uri("/api/sessions/{id}/invite.ics", session).exchange();
  }

  private static Calendar parsed(ResponseSpec answer) throws Exception {
    String body = answer.expectBody(String.class).returnResult().getResponseBody();
    assertThat(body.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    return new CalendarBuilder().build(new StringReader(body));
  }

  private static VEvent event(Calendar calendar, UUID session) {
    return calendar.<VEvent>getComponents("VEVENT").stream()
        .filter(event -> property(event, "UID").equals(session + "@primeinterviews.com"))
        .findFirst()
        .orElseThrow();
  }

  private static String property(VEvent event, String name) {
    return event.getRequiredProperty(name).getValue();
  }
}
