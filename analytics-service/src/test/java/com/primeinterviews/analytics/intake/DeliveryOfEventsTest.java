package com.primeinterviews.analytics.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the broker may do: deliver twice, deliver nonsense, deliver what is not known here. */
@ServiceTest
class DeliveryOfEventsTest {

  private final TestUser candidate = TestUser.candidate();
  private final UUID session = Ids.newId();

  @Autowired Api api;
  @Autowired Events events;

  @Test
  void anEventDeliveredTwiceCountsOnce() {
    String eventId = Ids.newId().toString();
    String booking = booking();
    events.send("session.booked.v1", session.toString(), eventId, booking);
    events.send("session.booked.v1", session.toString(), eventId, booking);
    events.send("session.booked.v1", session.toString(), Ids.newId().toString(), booking);
    events.send("session.status-changed.v1", session, members());

    JsonNode dashboard = awaitActivities(2);

    assertThat(dashboard.at("/stats/totalInterviews").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not json", "{}", "null", "[1]", "{\"sessionId\":\"x\"}", "{\"version\":\"one\"}"})
  void aPoisonousEventIsPutAsideAndTheNextOneHasItsTurn(String poison) {
    String key = session.toString();
    events.send("session.booked.v1", key, Ids.newId().toString(), poison);
    events.send("session.booked.v1", key, Ids.newId().toString(), booking());

    assertThat(awaitActivities(1).at("/stats/totalInterviews").asInt()).isEqualTo(1);
    assertThat(events.awaitDeadLetter("analytics-service", key).value()).isEqualTo(poison);
  }

  @Test
  void aZoneThatDoesNotExistIsPutAside() {
    String id = candidate.id().toString();
    String broken =
        Contracts.sample(
                "user.updated.v1", Map.of("userId", id, "timezone", "Mars/Olympus", "version", 2))
            .toString();
    events.send("user.updated.v1", id, Ids.newId().toString(), broken);

    assertThat(events.awaitDeadLetter("analytics-service", id).value()).isEqualTo(broken);
  }

  @Test
  void membersAndTypesThatAreNotKnownAreNoObstacle() {
    var booking = Contracts.sample("session.booked.v1", members());
    booking.put("somethingNew", "from a later release");
    String key = session.toString();
    events.send("session.booked.v1", key, Ids.newId().toString(), booking.toString());
    events.send("session.status-changed.v1", session, members());

    assertThat(awaitActivities(2).at("/stats/totalInterviews").asInt()).isEqualTo(1);
  }

  private String booking() {
    return Contracts.sample("session.booked.v1", members()).toString();
  }

  private Map<String, ?> members() {
    return Map.of("sessionId", session, "candidate.userId", candidate.id());
  }

  private JsonNode awaitActivities(int count) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                api.as(candidate)
                    .get()
                    .uri("/api/users/{id}/analytics", candidate.id())
                    .exchange()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody(),
            dashboard -> dashboard.at("/recentActivity").size() == count);
  }
}
