package com.primeinterviews.analytics.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.analytics.SessionStory;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class UserAnalyticsTest {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final TestUser candidate = TestUser.candidate();
  private final Instant now = Instant.now();

  @Autowired Api api;
  @Autowired Events events;
  @Autowired Statements statements;

  @Test
  void theDashboardFollowsASessionFromBookingToReview() {
    SessionStory.booked(events, candidate, now.minusSeconds(7200), now.minusSeconds(90_000))
        .completed()
        .reviewed(5);

    JsonNode dashboard = awaitActivities(5);

    assertThat(dashboard.at("/stats/totalInterviews").asInt()).isEqualTo(1);
    assertThat(dashboard.at("/stats/completedCount").asInt()).isEqualTo(1);
    assertThat(dashboard.at("/stats/upcomingCount").asInt()).isZero();
    assertThat(dashboard.at("/stats/totalHoursSpent").decimalValue()).isEqualByComparingTo("0.75");
    assertThat(dashboard.at("/progressData")).hasSize(12);
    JsonNode latest = dashboard.at("/recentActivity/0");
    assertThat(latest.at("/type").asString()).isEqualTo("session_reviewed");
    assertThat(latest.at("/description").asString())
        .isEqualTo("Reviewed System Design with Grace Hopper");
    assertThat(latest.at("/metadata/rating").asInt()).isEqualTo(5);
  }

  @Test
  void noScoreIsShownAsLongAsNothingIsAssessed() {
    SessionStory.booked(events, candidate, now.minusSeconds(7200), now).completed().reviewed(4);

    JsonNode dashboard = awaitActivities(5);

    assertThat(dashboard.at("/stats/averageScore").isNull()).isTrue();
    assertThat(dashboard.at("/skillAssessments")).isEmpty();
    assertThat(dashboard.at("/progressData/11/score").isNull()).isTrue();
  }

  @Test
  void interviewsAheadAreListedSoonestFirstWithoutThoseCalledOff() {
    var later = SessionStory.booked(events, candidate, now.plusSeconds(90_000), now);
    var sooner = SessionStory.booked(events, candidate, now.plusSeconds(3600), now);
    SessionStory.booked(events, candidate, now.plusSeconds(1800), now)
        .then("cancelled", Duration.ofMinutes(1));
    SessionStory.booked(events, candidate, now.minusSeconds(90_000), now);

    JsonNode dashboard = awaitActivities(5);

    assertThat(dashboard.at("/stats/totalInterviews").asInt()).isEqualTo(4);
    assertThat(dashboard.at("/stats/upcomingCount").asInt()).isEqualTo(2);
    JsonNode upcoming = dashboard.at("/upcomingInterviews");
    assertThat(upcoming).hasSize(2);
    assertThat(upcoming.at("/0/id").asString()).isEqualTo(sooner.id().toString());
    assertThat(upcoming.at("/1/id").asString()).isEqualTo(later.id().toString());
    assertThat(upcoming.at("/0/mentorName").asString()).isEqualTo("Grace Hopper");
    assertThat(upcoming.at("/0/company").asString()).isEqualTo("Navy Systems");
    assertThat(upcoming.at("/0/title").asString()).isEqualTo("System Design with Grace Hopper");
    assertThat(upcoming.at("/0/difficulty").isNull()).isTrue();
  }

  @Test
  void aSessionThatIsMovedIsShownAtItsNewTime() {
    Instant start = now.minusSeconds(90_000).truncatedTo(ChronoUnit.SECONDS);
    var moved = SessionStory.booked(events, candidate, start, start.minusSeconds(7200));
    assertThat(awaitActivities(1).at("/stats/upcomingCount").asInt()).isZero();

    Instant later = start.plusSeconds(180_000);
    moved.movedTo(later, Duration.ofHours(1));

    JsonNode dashboard = awaitActivities(2);
    assertThat(dashboard.at("/stats/totalInterviews").asInt()).isEqualTo(1);
    assertThat(dashboard.at("/stats/upcomingCount").asInt()).isEqualTo(1);
    assertThat(dashboard.at("/upcomingInterviews/0/scheduledAt").asString())
        .isEqualTo(later.toString());
    assertThat(dashboard.at("/recentActivity/0/type").asString()).isEqualTo("session_rescheduled");
    assertThat(dashboard.at("/recentActivity/0/description").asString())
        .isEqualTo("Moved System Design with Grace Hopper");
  }

  @Test
  void monthsBeginInTheZoneOfTheUserAndMoveWithIt() {
    YearMonth month = YearMonth.now(TOKYO).minusMonths(2);
    Instant firstMorningInTokyo = month.atDay(1).atTime(6, 0).atZone(TOKYO).toInstant();
    SessionStory.booked(events, candidate, firstMorningInTokyo, firstMorningInTokyo).completed();
    awaitActivities(4);
    assertThat(interviewsIn(month.minusMonths(1))).isEqualTo(1);

    live("Asia/Tokyo", 1);

    await().untilAsserted(() -> assertThat(interviewsIn(month)).isEqualTo(1));
    assertThat(interviewsIn(month.minusMonths(1))).isZero();
  }

  @Test
  void aStaleEventChangesNothing() {
    var story = SessionStory.booked(events, candidate, now.minusSeconds(7200), now).completed();
    JsonNode before = awaitActivities(4);

    story.tellTheBookingAgain();
    story.reviewed(3);

    JsonNode after = awaitActivities(5);
    assertThat(after.at("/stats")).isEqualTo(before.at("/stats"));
  }

  @Test
  void applicationsAreAmongTheActivities() {
    var application = Ids.newId();
    events.send(
        "application.created.v1",
        application,
        Map.of("applicationId", application, "userId", candidate.id()));

    JsonNode activity = awaitActivities(1).at("/recentActivity/0");

    assertThat(activity.at("/type").asString()).isEqualTo("application_created");
    assertThat(activity.at("/description").asString())
        .isEqualTo("Senior Java Engineer at Acme: applied");
  }

  @Test
  void someoneNewHasAnEmptyDashboard() {
    JsonNode dashboard = dashboardFor(candidate);

    assertThat(dashboard.at("/stats/totalInterviews").asInt()).isZero();
    assertThat(dashboard.at("/upcomingInterviews")).isEmpty();
    assertThat(dashboard.at("/recentActivity")).isEmpty();
  }

  @Test
  void anAdminSeesTheDashboardOfAnyoneKnown() {
    live("Asia/Tokyo", 1);

    await().untilAsserted(() -> get(TestUser.admin(), candidate).expectStatus().isOk());
    get(TestUser.admin(), TestUser.candidate()).expectStatus().isNotFound();
  }

  @Test
  void toAnyoneElseTheDashboardDoesNotExist() {
    live("Asia/Tokyo", 1);

    get(TestUser.candidate(), candidate)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("NOT_FOUND");
    get(TestUser.mentor(), candidate).expectStatus().isNotFound();
  }

  @Test
  void anIdThatIsNoneNamesNobody() {
    api.as(candidate).get().uri("/api/users/42/analytics").exchange().expectStatus().isNotFound();
  }

  @Test
  void itTakesTheSameFewStatementsHoweverMuchThereIs() {
    int empty = statements.during(() -> dashboardFor(candidate));
    SessionStory.booked(events, candidate, now.plusSeconds(3600), now);
    SessionStory.booked(events, candidate, now.plusSeconds(7200), now);
    awaitActivities(2);

    assertThat(statements.during(() -> dashboardFor(candidate))).isEqualTo(empty).isEqualTo(6);
  }

  private void live(String zone, int version) {
    events.send(
        "user.updated.v1",
        candidate.id(),
        Map.of("userId", candidate.id(), "timezone", zone, "version", version));
  }

  private int interviewsIn(YearMonth month) {
    return dashboardFor(candidate)
        .at("/progressData")
        .valueStream()
        .filter(entry -> entry.at("/month").asString().equals(month.toString()))
        .mapToInt(entry -> entry.at("/interviews").asInt())
        .sum();
  }

  private JsonNode awaitActivities(int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> dashboardFor(candidate),
            dashboard -> dashboard.at("/recentActivity").size() == count);
  }

  private JsonNode dashboardFor(TestUser user) {
    return get(user, user)
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private RestTestClient.ResponseSpec get(TestUser caller, TestUser whose) {
    return api.as(caller).get().uri("/api/users/{id}/analytics", whose.id()).exchange();
  }
}
