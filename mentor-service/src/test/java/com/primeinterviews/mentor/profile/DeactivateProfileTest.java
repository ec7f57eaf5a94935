package com.primeinterviews.mentor.profile;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class DeactivateProfileTest {

  private final Api api;
  private final MentorApi mentors;
  private final Events events;
  private final TestUser owner = TestUser.mentor();
  private final String specialty = "S" + UUID.randomUUID();

  DeactivateProfileTest(@Autowired Api api, @Autowired Events events) {
    this.api = api;
    this.mentors = new MentorApi(api);
    this.events = events;
  }

  @Test
  void aProfileThatIsTakenDownIsGoneForStrangers() {
    var id = mentors.published(owner, aProfile().specialisedIn(specialty));
    assertThat(mentors.names("specialties=" + specialty)).hasSize(1);
    mentors.delete(owner, id).expectStatus().isNoContent();
    assertThat(mentors.names("specialties=" + specialty)).isEmpty();
    mentors.ask("/api/mentors/" + id).expectStatus().isNotFound();
    mentors.ask("/api/mentors/" + id + "/reviews").expectStatus().isNotFound();
    mentors.patch(TestUser.mentor(), id, Map.of("title", "x")).expectStatus().isNotFound();
    mentors.delete(TestUser.mentor(), id).expectStatus().isNotFound();

    api.as(owner)
        .get()
        .uri("/api/mentors/{id}", id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.active")
        .isEqualTo(false);
    var event = events.await("mentor.deactivated.v1", id);
    assertThat(event.get("version").asInt()).isEqualTo(2);
  }

  @Test
  void takingDownTwiceIsTakingDownOnce() {
    var id = mentors.published(owner, aProfile());
    mentors.delete(owner, id).expectStatus().isNoContent();
    mentors.delete(owner, id).expectStatus().isNoContent();
    mentors.publish(owner, aProfile()).expectStatus().isCreated();
    events.awaitAll("mentor.published.v1", id, 2);
    assertThat(events.sent("mentor.deactivated.v1", id)).hasSize(1);
  }

  @Test
  void whoPublishesAgainIsTheSameMentorWithANewProfile() {
    var id = mentors.published(owner, aProfile().specialisedIn(specialty));
    mentors.delete(owner, id).expectStatus().isNoContent();
    mentors.patch(owner, id, Map.of("title", "x")).expectStatus().isEqualTo(409);
    assertThat(mentors.published(owner, aProfile().named("Back").specialisedIn(specialty)))
        .isEqualTo(id);
    assertThat(mentors.names("specialties=" + specialty)).containsExactly("Back");
    assertThat(events.awaitAll("mentor.published.v1", id, 2))
        .extracting(event -> event.get("version").asInt())
        .containsExactly(1, 3);
  }

  @Test
  void whatAnAdminTookDownTheMentorCannotBringBack() {
    var id = mentors.published(owner, aProfile());
    mentors.delete(TestUser.admin(), id).expectStatus().isNoContent();
    mentors.publish(owner, aProfile()).expectStatus().isForbidden();
    mentors
        .publish(TestUser.admin(), aProfile().with("userId", owner.id()))
        .expectStatus()
        .isCreated();
  }

  @Test
  void aStaleReaderDoesNotTakeDown() {
    var id = mentors.published(owner, aProfile());
    api.as(owner)
        .delete()
        .uri("/api/mentors/{id}", id)
        .header("If-Match", "\"7.abc\"")
        .exchange()
        .expectStatus()
        .isEqualTo(412);
    mentors.ask("/api/mentors/" + id).expectStatus().isOk();
  }
}
