package com.primeinterviews.mentor.recommendations;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.mentor.ProfileJson;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Every test has a skill of its own, which tells its mentors from those of the others. */
@ServiceTest
class RecommendationsTest {

  private final Api api;
  private final MentorApi mentors;
  private final JdbcClient jdbc;
  private final Events events;
  private final TestUser user = TestUser.candidate();
  private final String mine = "Skill " + UUID.randomUUID();

  RecommendationsTest(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired Events events) {
    this.api = api;
    this.mentors = new MentorApi(api);
    this.jdbc = jdbc;
    this.events = events;
  }

  @Test
  void someoneNewIsToldOfWellRatedMentors() {
    var famous = rated(mentors.published(aProfile()), 5, 90_000);
    var shunned = rated(mentors.published(aProfile()), 1.5, 90_000);
    var found = recommended("?limit=50");
    assertThat(ids(found)).contains(famous.toString()).doesNotContain(shunned.toString());
    assertThat(codes(found, famous)).contains("WELL_RATED");
    found.forEach(one -> assertThat(one.get("reasons")).isNotEmpty());
  }

  @Test
  void whoTeachesMoreOfTheSkillsLookedForComesFirst() {
    var other = "Skill " + UUID.randomUUID();
    var one = mentors.published(aProfile().skilledIn(mine));
    var both = mentors.published(aProfile().skilledIn(mine, other, "Kubernetes"));
    mentors.published(aProfile().skilledIn("Kubernetes"));
    var found = recommended("?skills=" + encoded(mine) + "," + encoded(other));
    assertThat(ids(found)).containsExactly(both.toString(), one.toString());
    var reason = found.get(0).at("/reasons/0");
    assertThat(reason.get("code").asString()).isEqualTo("TEACHES_WANTED_SKILLS");
    assertThat(reason.get("text").asString()).isEqualTo("Teaches " + mine + ", " + other);
    assertThat(reason.get("skills").valueStream().map(JsonNode::asString))
        .containsExactly(mine, other);
    assertThat(found.get(0).get("score").asDouble())
        .isGreaterThan(found.get(1).get("score").asDouble());
  }

  @Test
  void aSkillLookedForMayBeAnAlias() {
    var mentor = rated(mentors.published(aProfile().skilledIn("Kubernetes")), 5, 80_000);
    assertThat(ids(recommended("?limit=50&skills=k8s"))).contains(mentor.toString());
  }

  @Test
  void ofEqualSkillsTheOneManyRatedWellComesFirst() {
    var once = rated(mentors.published(aProfile().skilledIn(mine)), 5, 1);
    var often = rated(mentors.published(aProfile().skilledIn(mine)), 4.9, 300);
    var never = mentors.published(aProfile().skilledIn(mine));
    assertThat(ids(recommended("?skills=" + encoded(mine))))
        .containsExactly(often.toString(), once.toString(), never.toString());
  }

  @Test
  void filtersLeaveOthersOut() {
    var cheap =
        mentors.published(
            aProfile()
                .skilledIn(mine)
                .with("hourlyRate", 20)
                .with("languages", List.of("English", "Latin")));
    mentors.published(
        aProfile().skilledIn(mine).with("hourlyRate", 21).with("languages", List.of("Latin")));
    mentors.published(aProfile().skilledIn(mine).with("hourlyRate", 10));
    var found = recommended("?price_max=20&languages=latin&skills=" + encoded(mine));
    assertThat(ids(found)).containsExactly(cheap.toString());
    assertThat(codes(found, cheap)).contains("SPEAKS_WANTED_LANGUAGE");
  }

  @Test
  void whoIsLikeTheFavoritesIsRecommendedAndTheFavoritesAreNot() {
    var favorite = mentors.published(aProfile().skilledIn(mine));
    var alike = mentors.published(aProfile().skilledIn(mine));
    api.as(user).put().uri("/api/mentors/{id}/favorite", favorite).exchange();
    var found = recommended("");
    assertThat(ids(found)).contains(alike.toString()).doesNotContain(favorite.toString());
    assertThat(codes(found, alike)).contains("LIKE_YOUR_FAVORITES");
  }

  @Test
  void whoIsLikeThoseBookedOrRatedWellIsRecommended(@Autowired BookedMentors bookings) {
    var booked = mentors.published(aProfile().skilledIn(mine));
    var praised = "Skill " + UUID.randomUUID();
    var reviewed = mentors.published(aProfile().skilledIn(praised));
    var likeBooked = mentors.published(aProfile().skilledIn(mine));
    var likeReviewed = mentors.published(aProfile().skilledIn(praised));
    events.send("session.booked.v1", UUID.randomUUID(), with(booked));
    review(reviewed, 5);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              var found = recommended("");
              assertThat(codes(found, likeBooked)).contains("LIKE_WHOM_YOU_BOOKED");
              assertThat(codes(found, likeReviewed)).contains("LIKE_WHOM_YOU_RATED_WELL");
              assertThat(ids(found)).doesNotContain(booked.toString(), reviewed.toString());
            });
    events.send("user.erased.v1", user.id(), Map.of("userId", user.id()));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(ids(recommended("?skills=" + encoded(mine)))).contains("" + booked));
    bookings.remember(user.id(), booked, Instant.now());
    assertThat(ids(recommended("?skills=" + encoded(mine)))).contains("" + booked);
  }

  @Test
  void whoWasRatedPoorlyIsNotRecommendedAgainNorAnybodyForIt() {
    var bad = mentors.published(aProfile().skilledIn(mine));
    review(bad, 1);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(recommended("?skills=" + encoded(mine))).isEmpty());
  }

  @Test
  void neitherOneselfNorWhoIsOutOfTheDirectoryIsRecommended() {
    var own = aProfile().skilledIn(mine).with("userId", user.id());
    mentors.publish(TestUser.admin(), own).expectStatus().isCreated();
    var gone = TestUser.mentor();
    mentors.delete(gone, mentors.published(gone, skilled())).expectStatus().isNoContent();
    assertThat(recommended("?skills=" + encoded(mine))).isEmpty();
  }

  @Test
  void anAnswerTakesTheSameStatementsHoweverManyAreAskedFor(@Autowired Statements statements) {
    for (int i = 0; i < 8; i++) {
      mentors.published(skilled());
    }
    var query = "?skills=" + encoded(mine) + "&limit=";
    assertThat(recommended(query + 50)).hasSize(8);
    int few = statements.during(() -> recommended(query + 1));
    assertThat(statements.during(() -> recommended(query + 50))).isEqualTo(few).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 422, limit",
    "limit=51, 422, limit",
    "limit=x, 400, limit",
    "price_max=-1, 422, price_max",
    "price_max=cheap, 400, price_max",
    "skills=a%00b, 400, skills",
    "languages=a%07b, 422, languages",
    "sort=price, 400, sort",
  })
  void aBadQueryIsRefusedNamingTheField(String query, int status, String field) {
    var refused = MentorApi.json(ask(user, "?" + query).expectStatus().isEqualTo(status));
    assertThat(refused.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }

  @Test
  void onlyCandidatesAreTold() {
    ask(TestUser.mentor(), "").expectStatus().isForbidden();
    mentors.ask("/api/mentors/recommended").expectStatus().isUnauthorized();
  }

  private ProfileJson skilled() {
    return aProfile().skilledIn(mine);
  }

  private UUID rated(UUID mentor, double rating, int reviews) {
    jdbc.sql("update mentor set rating = ?, review_count = ? where id = ?")
        .params(rating, reviews, mentor)
        .update();
    return mentor;
  }

  private void review(UUID mentor, int rating) {
    events.send("session.reviewed.v1", UUID.randomUUID(), with(mentor, rating));
  }

  private Map<String, Object> with(UUID mentor) {
    return Map.of(
        "mentor.id", mentor, "candidate.userId", user.id(), "sessionId", UUID.randomUUID());
  }

  private Map<String, Object> with(UUID mentor, int rating) {
    var edits = new HashMap<>(with(mentor));
    edits.putAll(Map.of("reviewId", UUID.randomUUID(), "rating", rating));
    return edits;
  }

  private static String encoded(String skill) {
    return skill.replace(" ", "%20");
  }

  private List<JsonNode> recommended(String query) {
    return MentorApi.json(ask(user, query).expectStatus().isOk())
        .get("recommendations")
        .valueStream()
        .toList();
  }

  private RestTestClient.ResponseSpec ask(TestUser who, String query) {
    var path = "http://127.0.0.1:" + api.port() + "/api/mentors/recommended" + query;
    return api.as(who).get().uri(URI.create(path)).exchange();
  }

  private static List<String> ids(List<JsonNode> found) {
    return found.stream().map(one -> one.at("/mentor/id").asString()).toList();
  }

  private static List<String> codes(List<JsonNode> found, UUID mentor) {
    return found.stream()
        .filter(one -> one.at("/mentor/id").asString().equals(mentor.toString()))
        .flatMap(one -> one.get("reasons").valueStream())
        .map(reason -> reason.get("code").asString())
        .toList();
  }
}
