package com.primeinterviews.hiring.job.web;

import static com.primeinterviews.hiring.Client.aJob;
import static com.primeinterviews.hiring.Client.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.hiring.AtOnce;
import com.primeinterviews.hiring.Client;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @CsvSource({
    "title, ' '",
    "company, ",
    "company, 'a\u0000b'",
    "salaryMin, -1",
    "salaryMin, 1.234",
    "currency, XXQ",
    "url, ftp://acme.example",
    "url, 'https://acme.example/a b'",
    "status, gone",
  })
  void aWrongValueIsRefusedNamingTheFieldInPostAndPatchAlike(String field, String value) {
    Object sent = field.startsWith("salary") ? Double.valueOf(value) : value;
    var edit = new HashMap<String, Object>();
    edit.put(field, sent);
    assertRefused(field, client.post("/api/jobs", aJob(edit)).expectStatus().isEqualTo(422));
    var job = client.saveJob(Map.of());
    assertRefused(field, client.patch(path(job), edit).expectStatus().isEqualTo(422));
  }

  private static void assertRefused(
      String field,
      org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec answer) {
    assertThat(body(answer).at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void aSalaryHasACurrencyAndARangeADirection() {
    client
        .post("/api/jobs", aJob(Map.of("salaryMin", 1)))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo("currency");
    client
        .post("/api/jobs", aJob(Map.of("salaryMin", 2, "salaryMax", 1, "currency", "EUR")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo("salaryMax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "userId", "version", "createdAt", "colour"})
  void anUnknownFieldIsRefusedInPostAndPatchAlike(String field) {
    var edit = Map.of(field, "x");
    assertRefused(field, client.post("/api/jobs", aJob(edit)).expectStatus().isBadRequest());
    var job = client.saveJob(Map.of());
    assertRefused(field, client.patch(path(job), edit).expectStatus().isBadRequest());
  }

  @Test
  void wrongTypesAndSizesAreRefused() {
    client.post("/api/jobs", "{\"title\":").expectStatus().isBadRequest();
    client.post("/api/jobs", "[]").expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("remote", "yes"))).expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("postedAt", "soon"))).expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("techStack", "Java"))).expectStatus().isBadRequest();
    var job = path(client.saveJob(Map.of()));
    client.patch(job, "[]").expectStatus().isBadRequest();
    client.patch(job, "null").expectStatus().isBadRequest();
    client.patch(job, Map.of("remote", "yes")).expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("title", "x".repeat(201)))).expectStatus().isEqualTo(422);
    var many = Stream.generate(() -> "Java").limit(51).toList();
    client.post("/api/jobs", aJob(Map.of("techStack", many))).expectStatus().isEqualTo(422);
    client
        .post("/api/jobs", aJob(Map.of("description", "x".repeat(2_000_000))))
        .expectStatus()
        .isEqualTo(413);
  }

  static Stream<String> badTokens() {
    return TestTokens.bad(TestUser.candidate()).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenIsRefused(String what) {
    var token = TestTokens.bad(TestUser.candidate()).get(what);
    api.withToken(token).get().uri("/api/jobs").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void withoutATokenNothingIsShown() {
    api.anonymous().get().uri("/api/jobs").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void whatIsNotBuiltYetIsNotThere() {
    client.post("/api/jobs/bulk", List.of()).expectStatus().isEqualTo(405);
    client.get("/api/jobs/matches").expectStatus().isNotFound();
    client.get("/api/admin/candidates").expectStatus().isNotFound();
  }

  private static UUID id(JsonNode job) {
    return UUID.fromString(job.get("id").asString());
  }

  private static String path(JsonNode job) {
    return "/api/jobs/" + job.get("id").asString();
  }
}
