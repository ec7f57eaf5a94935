package com.primeinterviews.mentor.favorites;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FavoritesTest {

  private final Api api;
  private final MentorApi mentors;
  private final TestUser user = TestUser.candidate();

  FavoritesTest(@Autowired Api api) {
    this.api = api;
    this.mentors = new MentorApi(api);
  }

  @Test
  void markingAndUnmarkingTwiceIsTheSameAsOnce() {
    var mentor = mentors.published(aProfile());
    mark(mentor);
    mark(mentor);
    assertThat(ids(list(""))).containsExactly(mentor.toString());
    assertThat(list("").at("/favorites/0/name").asString()).isEqualTo("Grace Hopper");
    assertThat(list("").at("/pagination/total").asInt()).isEqualTo(1);
    call(HttpMethod.DELETE, mentor, 204);
    call(HttpMethod.DELETE, mentor, 204);
    assertThat(ids(list(""))).isEmpty();
  }

  @Test
  void everybodySeesTheirOwnOnly() {
    mark(mentors.published(aProfile()));
    var other =
        MentorApi.json(
            api.as(TestUser.candidate())
                .get()
                .uri("/api/favorites")
                .exchange()
                .expectStatus()
                .isOk());
    assertThat(ids(other)).isEmpty();
    api.anonymous().get().uri("/api/favorites").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void whoIsNotInTheDirectoryIsNeitherMarkedNorShown() {
    call(HttpMethod.PUT, UUID.randomUUID(), 404);
    var owner = TestUser.mentor();
    var mentor = mentors.published(owner, aProfile());
    mark(mentor);
    mentors.delete(owner, mentor).expectStatus().isNoContent();
    call(HttpMethod.PUT, mentor, 404);
    assertThat(ids(list(""))).isEmpty();
    assertThat(list("").at("/pagination/total").asInt()).isZero();
    assertThat(mentors.published(owner, aProfile())).isEqualTo(mentor);
    assertThat(ids(list(""))).containsExactly(mentor.toString());
  }

  @Test
  void aWalkMeetsEachOnceLatestFirstHoweverManyAreMarkedMeanwhile() {
    var marked = new ArrayList<String>();
    for (int i = 0; i < 7; i++) {
      marked.addFirst(marked().toString());
    }
    assertThat(ids(list("?limit=3&page=2"))).isEqualTo(marked.subList(3, 6));
    var met = new ArrayList<String>();
    for (var query = "?limit=3"; !query.isEmpty(); ) {
      var page = list(query);
      met.addAll(ids(page));
      marked();
      var next = page.at("/pagination/nextCursor");
      query = next.isNull() ? "" : "?limit=3&cursor=" + next.asString();
    }
    assertThat(met).isEqualTo(marked);
  }

  @Test
  void aPageTakesTheSameStatementsWhateverItsSize(@Autowired Statements statements) {
    for (int i = 0; i < 6; i++) {
      marked();
    }
    int few = statements.during(() -> list("?limit=1"));
    assertThat(statements.during(() -> list("?limit=100"))).isEqualTo(few).isLessThanOrEqualTo(3);
  }

  @Test
  void theFavoritesOfAnErasedUserGo(@Autowired Events events) {
    marked();
    events.send("user.erased.v1", user.id(), Map.of("userId", user.id()));
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(ids(list(""))).isEmpty());
  }

  private UUID marked() {
    var mentor = mentors.published(aProfile());
    mark(mentor);
    return mentor;
  }

  private void mark(UUID mentor) {
    call(HttpMethod.PUT, mentor, 204);
  }

  private void call(HttpMethod method, UUID mentor, int status) {
    api.as(user)
        .method(method)
        .uri("/api/mentors/{id}/favorite", mentor)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private JsonNode list(String query) {
    return MentorApi.json(
        api.as(user).get().uri("/api/favorites" + query).exchange().expectStatus().isOk());
  }

  private static List<String> ids(JsonNode page) {
    return page.get("favorites").valueStream().map(item -> item.get("id").asString()).toList();
  }
}
