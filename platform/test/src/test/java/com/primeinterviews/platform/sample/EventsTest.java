package com.primeinterviews.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class EventsTest {

  private final Api api;
  private final Events events;
  private final JdbcClient jdbc;

  EventsTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.jdbc = jdbc;
  }

  @Test
  void eventsOfACommittedTransactionArriveInOrder() {
    var key = Ids.newId();
    publish(key, false);
    var sent = events.awaitAll("user.updated.v1", key, 2);
    assertThat(sent).extracting(event -> event.get("version").asInt()).containsExactly(1, 2);
    assertThat(events.sent("user.updated.v1", key).getFirst().headers().toArray())
        .extracting(header -> header.key())
        .contains("ce_id", "ce_type", "ce_source", "ce_time", "ce_specversion", "traceparent");
  }

  @Test
  void eventsOfARolledBackTransactionNeverLeave() {
    var rolledBack = Ids.newId();
    var committedLater = Ids.newId();
    publish(rolledBack, true);
    publish(committedLater, false);
    events.awaitAll("user.updated.v1", committedLater, 2);
    assertThat(events.sent("user.updated.v1", rolledBack)).isEmpty();
  }

  @Test
  void publishingOutsideOfATransactionIsRefused() {
    api.as(TestUser.candidate())
        .post()
        .uri("/api/events-without-transaction")
        .exchange()
        .expectStatus()
        .isEqualTo(500);
  }

  @Test
  void anEventThatComesTwiceTakesEffectOnce() {
    var job = Ids.newId();
    var sample = Contracts.sample("job.created.v1", Map.of("jobId", job, "title", "T " + job));
    var eventId = Ids.newId().toString();
    events.send("job.created.v1", job.toString(), eventId, sample.toString());
    events.send("job.created.v1", job.toString(), eventId, sample.toString());
    events.send("job.updated.v1", job, Map.of("jobId", job, "title", "T " + job));
    await().untilAsserted(() -> assertThat(timesOf(job)).isEqualTo(2));
  }

  @Test
  void aPoisonousEventGoesToTheDeadLettersAndTheNextOneGetsItsTurn() {
    var poisonous = Ids.newId();
    var good = Ids.newId();
    var poison = Contracts.sample("job.created.v1", Map.of("jobId", poisonous, "title", "poison"));
    events.send("job.created.v1", "same-key-" + good, Ids.newId().toString(), "no JSON");
    events.send("job.created.v1", "same-key-" + good, Ids.newId().toString(), poison.toString());
    var next = Contracts.sample("job.created.v1", Map.of("jobId", good, "title", "T " + good));
    events.send("job.created.v1", "same-key-" + good, Ids.newId().toString(), next.toString());
    await()
        .atMost(java.time.Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(timesOf(good)).isEqualTo(1));
    assertThat(timesOf(poisonous)).isZero();
    assertThat(events.awaitDeadLetter("sample-service", "same-key-" + good).value())
        .isEqualTo("no JSON");
  }

  private void publish(UUID key, boolean fail) {
    api.as(TestUser.candidate())
        .post()
        .uri("/api/events/{key}?fail={fail}", key, fail)
        .exchange()
        .expectStatus()
        .isOk();
  }

  private int timesOf(UUID job) {
    return jdbc.sql("select coalesce(sum(times), 0) from note where id = ?")
        .param(job)
        .query(Integer.class)
        .single();
  }
}
