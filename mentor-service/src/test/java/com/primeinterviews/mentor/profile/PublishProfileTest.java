package com.primeinterviews.mentor.profile;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class PublishProfileTest {

  private final Api api;
  private final MentorApi mentors;
  private final Events events;

  PublishProfileTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.mentors = new MentorApi(api);
    this.events = events;
  }

  @Test
  void theSameRequestRepeatedWithItsKeyPublishesOnce() {
    var owner = TestUser.mentor();
    var key = UUID.randomUUID().toString();
    var first = MentorApi.json(publish(owner, key, "Grace").expectStatus().isCreated());
    var again = publish(owner, key, "Grace").expectStatus().isCreated();
    again.expectHeader().valueEquals("Idempotent-Replayed", "true");
    assertThat(MentorApi.json(again).at("/mentor/id")).isEqualTo(first.at("/mentor/id"));
    publish(owner, key, "Ada").expectStatus().isEqualTo(422);
  }

  private RestTestClient.ResponseSpec publish(TestUser owner, String key, String name) {
    return api.as(owner)
        .post()
        .uri("/api/mentors")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(aProfile().named(name).json())
        .exchange();
  }

  @Test
  void aMentorPublishesTheOwnProfile() {
    var user = TestUser.mentor().named("Grace", "Hopper");
    var profile =
        aProfile()
            .without("name")
            .with("currentCompany", "Navy Systems")
            .with("previousCompanies", List.of("Eckert-Mauchly"))
            .with("avatar", "https://example.com/grace.png")
            .with("bio", "Compilers.\nAnd patience.")
            .with("languages", List.of("English"))
            .with("hourlyRate", 99.5)
            .with("currency", "EUR")
            .with("responseTime", "within a day")
            .skilledIn("k8s", "JS", "javascript", "COBOL-" + user.id())
            .specialisedIn("System Design");
    var answer = mentors.publish(user, profile).expectStatus().isCreated();
    answer.expectHeader().exists("ETag");
    var written = MentorApi.json(answer);
    var id = UUID.fromString(written.at("/mentor/id").asString());
    answer.expectHeader().valueEquals("Location", "/api/mentors/" + id);
    assertThat(written.get("success").asBoolean()).isTrue();
    assertThat(written.at("/mentor/userId").asString()).isEqualTo(user.id().toString());

    var shown = mentors.mentor(id);
    assertThat(shown.get("name").asString()).isEqualTo("Grace Hopper");
    assertThat(shown.get("skills").valueStream().map(skill -> skill.asString()))
        .containsExactly("Kubernetes", "JavaScript", "COBOL-" + user.id());
    assertThat(shown.get("hourlyRate").decimalValue()).isEqualByComparingTo("99.50");
    assertThat(shown.get("currency").asString()).isEqualTo("EUR");
    assertThat(shown.get("bio").asString()).isEqualTo("Compilers.\nAnd patience.");
    assertThat(shown.get("rating").asInt()).isZero();
    assertThat(shown.get("reviewCount").asInt()).isZero();
    assertThat(shown.get("isAvailable").asBoolean()).isFalse();
    assertThat(shown.get("reviews")).isEmpty();
    assertThat(shown.get("upcomingSlots")).isEmpty();
    assertThat(shown.get("availability")).isEmpty();
    assertThat(shown.has("userId")).as("the account is nobody else's business").isFalse();

    var event = events.await("mentor.published.v1", id);
    assertThat(event.get("userId").asString()).isEqualTo(user.id().toString());
    assertThat(event.get("version").asInt()).isEqualTo(1);
    assertThat(event.get("company").asString()).isEqualTo("Navy Systems");
    assertThat(event.get("active").asBoolean()).isTrue();
  }

  @Test
  void aSecondProfileOfTheSameAccountIsRefused() {
    var user = TestUser.mentor();
    var id = mentors.published(user, aProfile());
    var refusal = MentorApi.json(mentors.publish(user, aProfile()).expectStatus().isEqualTo(409));
    assertThat(refusal.at("/error/code").asString()).isEqualTo("CONFLICT");
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("ALREADY_PUBLISHED");
    assertThat(refusal.at("/error/details/mentorId").asString()).isEqualTo(id.toString());
  }

  @Test
  void ofManyPublishedAtOnceOneIsTheProfile() throws Exception {
    var user = TestUser.mentor();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers =
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Integer>>mapToObj(
                      i ->
                          () ->
                              mentors
                                  .publish(user, aProfile())
                                  .returnResult(String.class)
                                  .getStatus()
                                  .value())
                  .toList());
      var statuses = answers.stream().map(Future::resultNow).toList();
      assertThat(statuses).containsOnlyOnce(201).contains(409).containsOnly(201, 409);
    }
  }

  @Test
  void anAdminPublishesForAnybodyButHasToSayForWhom() {
    var admin = TestUser.admin();
    var mentor = TestUser.mentor();
    mentors.publish(admin, aProfile()).expectStatus().isEqualTo(422);
    var id = mentors.published(admin, aProfile().with("userId", mentor.id()));
    mentors.patch(mentor, id, Map.of("title", "Mine")).expectStatus().isOk();
    mentors
        .publish(admin, aProfile().with("userId", UUID.randomUUID()).without("name"))
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void nobodyElsePublishesForAnotherAccount() {
    mentors
        .publish(TestUser.mentor(), aProfile().with("userId", UUID.randomUUID()))
        .expectStatus()
        .isForbidden();
    mentors.publish(TestUser.candidate(), aProfile()).expectStatus().isForbidden();
    mentors.publish(TestUser.interviewer(), aProfile()).expectStatus().isForbidden();
  }
}
