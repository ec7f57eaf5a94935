package com.primeinterviews.mentor.profile;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ReviseProfileTest {

  private final Api api;
  private final MentorApi mentors;
  private final Events events;
  private final TestUser owner = TestUser.mentor();
  private UUID id = UUID.randomUUID();

  ReviseProfileTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.mentors = new MentorApi(api);
    this.events = events;
  }

  @BeforeEach
  void aPublishedProfile() {
    id =
        mentors.published(
            owner, aProfile().with("bio", "Long ago.").skilledIn("Java").with("avatar", null));
  }

  @Test
  void whatIsAbsentStaysAndNullEmpties() {
    var patch = new HashMap<String, Object>(Map.of("title", "Architect", "skills", List.of("ts")));
    patch.put("bio", null);
    var written = MentorApi.json(mentors.patch(owner, id, patch).expectStatus().isOk());
    var mentor = written.get("mentor");
    assertThat(written.get("success").asBoolean()).isTrue();
    assertThat(mentor.get("title").asString()).isEqualTo("Architect");
    assertThat(mentor.get("bio").isNull()).isTrue();
    assertThat(mentor.get("skills").get(0).asString()).isEqualTo("TypeScript");
    assertThat(mentor.get("name").asString()).isEqualTo("Grace Hopper");

    var event = events.await("mentor.updated.v1", id);
    assertThat(event.get("title").asString()).isEqualTo("Architect");
    assertThat(event.get("version").asInt()).isEqualTo(2);
  }

  @Test
  void aChangeThatChangesNothingIsNoEvent() {
    var before = etag(read());
    mentors.patch(owner, id, Map.of("title", "Principal Engineer")).expectStatus().isOk();
    assertThat(etag(read())).isEqualTo(before);
    mentors.patch(owner, id, Map.of("title", "Fellow")).expectStatus().isOk();
    assertThat(events.awaitAll("mentor.updated.v1", id, 1))
        .singleElement()
        .satisfies(event -> assertThat(event.get("version").asInt()).isEqualTo(2));
  }

  @Test
  void aChangeOfWhatIsNoLongerSoIsRefused() {
    var old = etag(read());
    conditional(old, "First").expectStatus().isOk();
    var refusal = MentorApi.json(conditional(old, "Second").expectStatus().isEqualTo(412));
    assertThat(refusal.at("/error/code").asString()).isEqualTo("PRECONDITION_FAILED");
    assertThat(refusal.at("/error/details/currentVersion").asInt()).isEqualTo(2);
    assertThat(mentors.mentor(id).get("title").asString()).isEqualTo("First");
    conditional("\"of another list\"", "Third").expectStatus().isEqualTo(412);
    conditional("*", "Fourth").expectStatus().isOk();
  }

  @Test
  void theAnswerToAChangeGivesTheTagForTheNextOne() {
    var tag = etag(conditional(etag(read()), "First").expectStatus().isOk());
    conditional(tag, "Second").expectStatus().isOk();
  }

  @Test
  void whatTheReaderHasAlreadyIsNotSentAgain() {
    var tag = etag(read());
    api.as(owner)
        .get()
        .uri("/api/mentors/{id}", id)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isNotModified();
    mentors.patch(owner, id, Map.of("title", "Fellow")).expectStatus().isOk();
    api.as(owner)
        .get()
        .uri("/api/mentors/{id}", id)
        .header("If-None-Match", tag)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void onlyTheOwnerAndAdminsChangeAProfile() {
    var change = Map.of("title", "Hacked");
    mentors.patch(TestUser.mentor(), id, change).expectStatus().isForbidden();
    mentors.patch(TestUser.candidate(), id, change).expectStatus().isForbidden();
    mentors.delete(TestUser.mentor(), id).expectStatus().isForbidden();
    mentors.patch(owner, UUID.randomUUID(), change).expectStatus().isNotFound();
    mentors.patch(TestUser.admin(), id, Map.of("title", "Mended")).expectStatus().isOk();
    assertThat(mentors.mentor(id).get("title").asString()).isEqualTo("Mended");
  }

  @Test
  void theOwnerNeverChanges() {
    mentors
        .patch(owner, id, Map.of("userId", UUID.randomUUID()))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo("userId");
    mentors.patch(owner, id, Map.of("userId", owner.id())).expectStatus().isOk();
  }

  @Test
  void aRefusedChangeLeavesEverythingAsItWas() {
    mentors
        .patch(owner, id, Map.of("title", "New", "timezone", "Mars/Olympus"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo("timezone");
    mentors
        .patch(owner, id, Map.of("title", "New", "colour", "red"))
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo("colour");
    mentors.patch(owner, id, Map.of("experience", "ten")).expectStatus().isBadRequest();
    assertThat(mentors.mentor(id).get("title").asString()).isEqualTo("Principal Engineer");
  }

  private RestTestClient.ResponseSpec read() {
    return api.as(owner).get().uri("/api/mentors/{id}", id).exchange().expectStatus().isOk();
  }

  private RestTestClient.ResponseSpec conditional(String tag, String title) {
    return api.as(owner)
        .patch()
        .uri("/api/mentors/{id}", id)
        .header("If-Match", tag)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("title", title))
        .exchange();
  }

  private static String etag(RestTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(answer.returnResult(String.class).getResponseHeaders().getETag());
  }
}
