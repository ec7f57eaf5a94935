package com.primeinterviews.hiring.job.web;

import static com.primeinterviews.hiring.Client.aJob;
import static com.primeinterviews.hiring.Client.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.hiring.Client;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class JobRefusalsTest {

  private final Api api;
  private final Client client;

  JobRefusalsTest(@Autowired Api api) {
    this.api = api;
    this.client = new Client(api);
  }

  @ParameterizedTest
  @CsvSource({
    "title, ' '",
    "company, ",
    "salaryMin, -1",
    "salaryMin, 1.234",
    "currency, XXQ",
    "url, ftp://acme.example",
    "url, 'https://acme.example/a b'",
    "status, gone",
    "postedAt, +999999-01-01T00:00:00Z",
    "postedAt, -0001-01-01T00:00:00Z",
  })
  void aWrongValueIsRefusedNamingTheFieldInPostAndPatchAlike(String field, String value) {
    Object sent = field.startsWith("salary") ? Double.valueOf(value) : value;
    var edit = new HashMap<String, Object>();
    edit.put(field, sent);
    assertRefused(field, client.post("/api/jobs", aJob(edit)).expectStatus().isEqualTo(422));
    var job = client.saveJob(Map.of());
    assertRefused(field, client.patch(path(job), edit).expectStatus().isEqualTo(422));
  }

  private static void assertRefused(String field, ResponseSpec answer) {
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

  @ParameterizedTest
  @ValueSource(strings = {"1e11", "1e400", "1e999999999", "-1e400", "0.001"})
  void anAmountThatNobodyEarnsIsRefused(String amount) {
    var salary = "\"currency\": \"EUR\", \"salaryMin\": " + amount + "}";
    client
        .post("/api/jobs", "{\"title\": \"x\", \"company\": \"y\", " + salary)
        .expectStatus()
        .is4xxClientError();
    client.patch(path(client.saveJob(Map.of())), "{" + salary).expectStatus().is4xxClientError();
  }

  @Test
  void wrongTypesAndSizesAreRefused() {
    client.post("/api/jobs", "{\"title\":").expectStatus().isBadRequest();
    client.post("/api/jobs", "[]").expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("title", "a\u0000b"))).expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("remote", "yes"))).expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("postedAt", "soon"))).expectStatus().isBadRequest();
    client.post("/api/jobs", aJob(Map.of("techStack", "Java"))).expectStatus().isBadRequest();
    var job = path(client.saveJob(Map.of()));
    client.patch(job, "[]").expectStatus().isBadRequest();
    client.patch(job, "null").expectStatus().isBadRequest();
    client.patch(job, Map.of("title", "a\u0000b")).expectStatus().isBadRequest();
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

  private static String path(JsonNode job) {
    return "/api/jobs/" + job.get("id").asString();
  }
}
