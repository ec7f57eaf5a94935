package com.primeinterviews.hiring.application.web;

import static com.primeinterviews.hiring.Client.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.hiring.Client;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ApplicationsTest {

  private final Api api;
  private final Events events;
  private final Client client;

  ApplicationsTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.events = events;
    this.client = new Client(api);
  }

  @Test
  void anApplicationIsThereAsItWasSent() {
    var job = client.saveJob(Map.of());
    Map<String, Object> sent =
        Map.of(
            "jobId", job.get("id").asString(),
            "status", "interview",
            "appliedAt", "2026-02-01T10:00:00Z",
            "notes", "Ask for the team's size.",
            "contacts", List.of(Map.of("name", "Grace", "email", "grace@example.com")),
            "followUpAt", "2030-01-01T09:00:00Z",
            "interviewFeedback", Map.of("rating", 4, "questions", List.of("Why us?")));
    var answer = client.post("/api/applications", sent).expectStatus().isCreated();
    answer.expectHeader().valueEquals("ETag", "\"1\"");
    var application = body(answer).get("application");
    assertThat(application.get("jobTitle")).isEqualTo(job.get("title"));
    assertThat(application.get("company")).isEqualTo(job.get("company"));
    assertThat(application.at("/contacts/0/name").asString()).isEqualTo("Grace");
    assertThat(application.at("/interviewFeedback/questions/0").asString()).isEqualTo("Why us?");
    assertThat(application.at("/timeline/0/status").asString()).isEqualTo("interview");
    assertThat(application.at("/timeline/0/previousStatus").isNull()).isTrue();
    assertThat(body(client.get(path(application)).expectStatus().isOk())).isEqualTo(application);
  }

  @Test
  void theTimelineTellsEveryMove() {
    var application = client.apply(client.saveJob(Map.of()), Map.of());
    for (var status : List.of("applied", "interview", "offer", "accepted")) {
      client.patch(path(application), Map.of("status", status)).expectStatus().isOk();
    }
    var now = body(client.get(path(application)));
    assertThat(now.get("timeline").valueStream().map(step -> step.get("status").asString()))
        .containsExactly("saved", "applied", "interview", "offer", "accepted");
    assertThat(now.get("appliedAt")).isEqualTo(now.at("/timeline/1/at"));
    assertThat(now.get("next").isEmpty()).isTrue();
  }

  @Test
  void theOtherServicesAreToldByTheContract() {
    var application = client.apply(client.saveJob(Map.of()), Map.of());
    var id = UUID.fromString(application.get("id").asString());
    var created = events.await("application.created.v1", id);
    assertThat(created.get("status").asString()).isEqualTo("saved");
    assertThat(created.get("appliedAt").isNull()).isTrue();
    client.patch(path(application), Map.of("notes", "no event for this")).expectStatus().isOk();
    client.patch(path(application), Map.of("status", "applied")).expectStatus().isOk();
    var moved = events.await("application.status-changed.v1", id);
    assertThat(moved.get("previousStatus").asString()).isEqualTo("saved");
    assertThat(moved.get("status").asString()).isEqualTo("applied");
    assertThat(moved.get("version").asLong()).isEqualTo(3);
    assertThat(events.sent("application.status-changed.v1", id)).hasSize(1);
  }

  @Test
  void anIllegalMoveIsRefusedNamingBothEnds() {
    var application = client.apply(client.saveJob(Map.of()), Map.of("status", "rejected"));
    var refused =
        body(
            client
                .patch(path(application), Map.of("status", "offer", "notes", "not kept"))
                .expectStatus()
                .isEqualTo(409));
    assertThat(refused.at("/error/details/from").asString()).isEqualTo("rejected");
    assertThat(refused.at("/error/details/to").asString()).isEqualTo("offer");
    assertThat(refused.at("/error/message").asString()).contains("rejected", "offer");
    assertThat(body(client.get(path(application))).get("notes").isNull()).isTrue();
  }

  @Test
  void aNestedPatchChangesOnlyWhatItNames() {
    var application =
        client.apply(
            client.saveJob(Map.of()),
            Map.of("interviewFeedback", Map.of("rating", 2, "strengths", "calm")));
    var patch = Map.of("interviewFeedback", Map.of("rating", 5));
    var patched = body(client.patch(path(application), patch).expectStatus().isOk());
    assertThat(patched.at("/application/interviewFeedback/rating").asInt()).isEqualTo(5);
    assertThat(patched.at("/application/interviewFeedback/strengths").asString()).isEqualTo("calm");
  }

  @Test
  void aPutReplacesTheWholeButTheTimeOfApplying() {
    var job = client.saveJob(Map.of());
    var application = client.apply(job, Map.of("status", "applied", "notes", "x"));
    var put = Map.of("jobId", job.get("id").asString(), "status", "applied");
    var replaced = body(client.put(path(application), put).expectStatus().isOk());
    assertThat(replaced.at("/application/notes").isNull()).isTrue();
    assertThat(replaced.at("/application/appliedAt")).isEqualTo(application.get("appliedAt"));
  }

  @Test
  void aChangeOfAnOlderVersionIsRefused() {
    var application = path(client.apply(client.saveJob(Map.of()), Map.of()));
    var note = Map.of("notes", "x");
    client
        .conditionally(HttpMethod.PATCH, application, "\"2\"", note)
        .expectStatus()
        .isEqualTo(412);
    client.conditionally(HttpMethod.PATCH, application, "\"1\"", note).expectStatus().isOk();
  }

  @Test
  void theJobHasToBeAnOwnOneAndStays() {
    var foreign = new Client(api).saveJob(Map.of()).get("id").asString();
    var nowhere = Ids.newId().toString();
    for (var job : List.of(foreign, nowhere)) {
      client
          .post("/api/applications", Map.of("jobId", job))
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.error.fieldErrors[0].field")
          .isEqualTo("jobId");
    }
    var application = client.apply(client.saveJob(Map.of()), Map.of());
    var another = client.saveJob(Map.of()).get("id").asString();
    client.patch(path(application), Map.of("jobId", another)).expectStatus().isEqualTo(422);
  }

  @Test
  void anApplicationOutlivesItsJob() {
    var job = client.saveJob(Map.of());
    var application = client.apply(job, Map.of());
    client.delete("/api/jobs/" + job.get("id").asString()).expectStatus().isNoContent();
    assertThat(body(client.get(path(application))).get("jobTitle")).isEqualTo(job.get("title"));
    client.patch(path(application), Map.of("status", "applied")).expectStatus().isOk();
    client
        .post("/api/applications", Map.of("jobId", job.get("id").asString()))
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void anotherUsersApplicationIsNotThere() {
    var application = path(client.apply(client.saveJob(Map.of()), Map.of()));
    var stranger = new Client(api, TestUser.admin());
    stranger.get(application).expectStatus().isNotFound();
    stranger.patch(application, Map.of("notes", "x")).expectStatus().isNotFound();
    stranger.delete(application).expectStatus().isNotFound();
  }

  @Test
  void aDeletedApplicationIsGone() {
    var application = path(client.apply(client.saveJob(Map.of()), Map.of()));
    client.delete(application).expectStatus().isNoContent();
    client.get(application).expectStatus().isNotFound();
    client.delete(application).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"status": "hired"}                                  | 422 | status
          {"appliedAt": "2999-01-01T00:00:00Z"}                | 422 | appliedAt
          {"appliedAt": "yesterday"}                           | 400 | appliedAt
          {"followUpAt": "+999999-01-01T00:00:00Z"}            | 422 | followUpAt
          {"appliedAt": "1969-12-31T23:59:59Z"}                | 422 | appliedAt
          {"notes": "a\\u0000b"}                               | 400 | notes
          {"contacts": [{"email": "grace@example.com"}]}       | 422 | contacts[0].name
          {"contacts": [{"name": "Grace", "email": "nope"}]}   | 422 | contacts[0].email
          {"contacts": [{"name": "Grace", "shoe": 7}]}         | 400 | contacts[0].shoe
          {"interviewFeedback": {"rating": 6}}                 | 422 | interviewFeedback.rating
          {"interviewFeedback": {"questions": ["\\u0000"]}}    | 400 | interviewFeedback.questions[0]
          {"jobId": null}                                      | 422 | jobId
          {"timeline": []}                                     | 400 | timeline
          {"userId": "x"}                                      | 400 | userId
          """)
  void aWrongValueIsRefusedNamingTheField(String patch, int status, String field) {
    var application = path(client.apply(client.saveJob(Map.of()), Map.of()));
    var refused = body(client.patch(application, patch).expectStatus().isEqualTo(status));
    assertThat(refused.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"jobId\": \"no-id\"}", "{", "[]"})
  void whatIsNoApplicationIsRefused(String request) {
    client.post("/api/applications", request).expectStatus().is4xxClientError();
  }

  @Test
  void theTimeOfApplyingIsNeverTheFuture() {
    var application = client.apply(client.saveJob(Map.of()), Map.of("status", "applied"));
    assertThat(Instant.parse(application.get("appliedAt").asString())).isBefore(Instant.now());
  }

  private static String path(JsonNode application) {
    return "/api/applications/" + application.get("id").asString();
  }
}
