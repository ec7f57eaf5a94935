package com.primeinterviews.hiring.job.web;

import static com.primeinterviews.hiring.Client.aJob;
import static com.primeinterviews.hiring.Client.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.hiring.AtOnce;
import com.primeinterviews.hiring.Client;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ServiceTest
class JobsTest {

  private final Api api;
  private final Events events;
  private final Client client;

  JobsTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.client = new Client(api);
  }

  @Test
  void aSavedJobIsThereAsItWasSent() {
    Map<String, Object> sent =
        aJob(
            Map.of(
                "remote", true,
                "salaryMin", 70000,
                "salaryMax", 90000.5,
                "currency", "EUR",
                "url", "https://acme.example/jobs/1",
                "source", "newsletter",
                "description", "Calendars that do not collide.",
                "postedAt", "2026-02-01T00:00:00Z"));
    var answer = client.post("/api/jobs", sent).expectStatus().isCreated();
    answer.expectHeader().valueEquals("ETag", "\"1\"");
    var written = body(answer);
    assertThat(written.get("success").asBoolean()).isTrue();
    var job = written.get("job");
    assertThat(job.get("salaryMax").decimalValue()).isEqualByComparingTo("90000.5");
    assertThat(job.get("techStack").toString()).isEqualTo("[\"Java\",\"PostgreSQL\"]");
    assertThat(job.get("status").asString()).isEqualTo("open");
    answer.expectHeader().valueEquals("Location", path(job));
    assertThat(body(client.get(path(job)).expectStatus().isOk())).isEqualTo(job);
  }

  @Test
  void whatIsMissingIsNullAndNotInvented() {
    var job = body(client.post("/api/jobs", Map.of("title", "Chef", "company", "Inn"))).get("job");
    for (var field : List.of("location", "salaryMin", "currency", "url", "postedAt")) {
      assertThat(job.get(field).isNull()).as(field).isTrue();
    }
    assertThat(job.get("remote").asBoolean()).isFalse();
    assertThat(job.get("techStack").isEmpty()).isTrue();
  }

  @Test
  void theOtherServicesAreToldByTheContract() {
    var job = client.saveJob(Map.of());
    var id = id(job);
    assertThat(events.await("job.created.v1", id).get("title")).isEqualTo(job.get("title"));
    client.patch(path(job), Map.of("status", "closed")).expectStatus().isOk();
    var updated = events.await("job.updated.v1", id);
    assertThat(updated.get("status").asString()).isEqualTo("closed");
    assertThat(updated.get("version").asLong()).isEqualTo(2);
    client.delete(path(job)).expectStatus().isNoContent();
    assertThat(events.await("job.deleted.v1", id).get("version").asLong()).isEqualTo(3);
  }

  @Test
  void aPatchLeavesWhatIsAbsentAndEmptiesWhatIsNull() {
    var job = client.saveJob(Map.of("source", "friend", "remote", true));
    var patch = new HashMap<String, Object>(Map.of("title", "Staff Engineer"));
    patch.put("location", null);
    var patched = body(client.patch(path(job), patch).expectStatus().isOk()).get("job");
    assertThat(patched.get("title").asString()).isEqualTo("Staff Engineer");
    assertThat(patched.get("location").isNull()).isTrue();
    assertThat(patched.get("source").asString()).isEqualTo("friend");
    assertThat(patched.get("remote").asBoolean()).isTrue();
  }

  @Test
  void aPutReplacesTheWhole() {
    var job = client.saveJob(Map.of("source", "friend"));
    var put = Map.of("title", "Chef", "company", "Inn");
    var replaced = body(client.put(path(job), put).expectStatus().isOk()).get("job");
    assertThat(replaced.get("company").asString()).isEqualTo("Inn");
    assertThat(replaced.get("source").isNull()).isTrue();
  }

  @Test
  void aChangeThatChangesNothingLeavesTheVersion() {
    var job = client.saveJob(Map.of());
    client.patch(path(job), Map.of("company", "Acme")).expectHeader().valueEquals("ETag", "\"1\"");
  }

  @Test
  void aChangeOfAnOlderVersionIsRefused() {
    var job = client.saveJob(Map.of());
    var change = Map.of("title", "Chef", "company", "Inn");
    for (var method : List.of(HttpMethod.PATCH, HttpMethod.PUT)) {
      client
          .conditionally(method, path(job), "\"7\"", change)
          .expectStatus()
          .isEqualTo(412)
          .expectBody()
          .jsonPath("$.error.code")
          .isEqualTo("PRECONDITION_FAILED");
    }
    client.conditionally(HttpMethod.PATCH, path(job), "\"1\"", change).expectStatus().isOk();
    client.conditionally(HttpMethod.PATCH, path(job), "*", change).expectStatus().isOk();
  }

  @Test
  void whoHasItAlreadyIsNotSentItAgain() {
    var job = client.saveJob(Map.of());
    client
        .http()
        .get()
        .uri(path(job))
        .header("If-None-Match", "\"1\"")
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void anAddressIsSavedOnceByEachUser() {
    var url = Map.of("url", "https://acme.example/" + Ids.newId());
    var first = client.saveJob(url);
    var refused = body(client.post("/api/jobs", aJob(url)).expectStatus().isEqualTo(409));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("URL_TAKEN");
    assertThat(refused.at("/error/details/jobId")).isEqualTo(first.get("id"));
    var other = client.saveJob(Map.of());
    client.patch(path(other), url).expectStatus().isEqualTo(409);
    new Client(api).saveJob(url);
    client.delete(path(first)).expectStatus().isNoContent();
    client.saveJob(url);
  }

  @Test
  void anAddressSavedSeveralTimesAtOnceIsSavedOnce() throws Exception {
    var job = aJob(Map.of("url", "https://acme.example/" + Ids.newId()));
    var statuses =
        AtOnce.times(
            6, () -> client.post("/api/jobs", job).returnResult(String.class).getStatus().value());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void anotherUsersJobIsNotThere() {
    var job = path(client.saveJob(Map.of()));
    var stranger = new Client(api, TestUser.admin());
    stranger.get(job).expectStatus().isNotFound();
    stranger.patch(job, Map.of("title", "Mine")).expectStatus().isNotFound();
    stranger.put(job, aJob(Map.of())).expectStatus().isNotFound();
    stranger.delete(job).expectStatus().isNotFound();
    client.get(job).expectStatus().isOk();
  }

  @Test
  void aDeletedJobIsGone() {
    var job = path(client.saveJob(Map.of()));
    client.delete(job).expectStatus().isNoContent();
    client.get(job).expectStatus().isNotFound();
    client.delete(job).expectStatus().isNotFound();
    assertThat(body(client.get("/api/jobs")).get("jobs").isEmpty()).isTrue();
  }

  private static UUID id(JsonNode job) {
    return UUID.fromString(job.get("id").asString());
  }

  private static String path(JsonNode job) {
    return "/api/jobs/" + job.get("id").asString();
  }
}
