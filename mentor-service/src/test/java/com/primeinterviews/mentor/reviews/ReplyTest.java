package com.primeinterviews.mentor.reviews;

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
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
class ReplyTest {

  private final Api api;
  private final MentorApi mentors;
  private final Events events;
  private final JdbcClient jdbc;
  private final TestUser owner = TestUser.mentor();
  private final TestUser candidate = TestUser.candidate();
  private UUID mentor = UUID.randomUUID();
  private UUID review = UUID.randomUUID();

  ReplyTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.mentors = new MentorApi(api);
    this.events = events;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void aReviewedMentor() {
    mentor = mentors.published(owner, aProfile());
    review = reviewed();
  }

  private UUID reviewed() {
    var id = UUID.randomUUID();
    var session = UUID.randomUUID();
    int before = mentors.mentor(mentor).get("reviewCount").asInt();
    events.send(
        "session.reviewed.v1",
        session,
        Map.of(
            "mentor.id", mentor,
            "sessionId", session,
            "reviewId", id,
            "candidate.userId", candidate.id()));
    soon(() -> assertThat(mentors.mentor(mentor).get("reviewCount").asInt()).isEqualTo(before + 1));
    return id;
  }

  private static void soon(Runnable holds) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(holds::run);
  }

  private RestTestClient.ResponseSpec reply(TestUser user, UUID of, UUID to, Object body) {
    return api.as(user)
        .post()
        .uri("/api/mentors/{id}/reviews/{review}/reply", of, to)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  private RestTestClient.ResponseSpec reply(TestUser user) {
    return reply(user, mentor, review, Map.of("text", "Thank you"));
  }

  @Test
  void aReplyIsShownWithItsTimeWhereverTheReviewIs() {
    var before = Instant.now().minusSeconds(1);
    var answer = reply(owner, mentor, review, Map.of("text", "  Thank you,\nAda! "));
    var written = MentorApi.json(answer.expectStatus().isCreated());
    assertThat(written.at("/success").asBoolean()).isTrue();
    assertThat(written.at("/review/id").asString()).isEqualTo(review.toString());
    assertThat(written.at("/review/reply/text").asString()).isEqualTo("Thank you,\nAda!");
    assertThat(Instant.parse(written.at("/review/reply/date").asString())).isAfter(before);
    assertThat(mentors.get("/api/mentors/" + mentor + "/reviews").at("/reviews/0"))
        .isEqualTo(written.get("review"));
    assertThat(mentors.mentor(mentor).at("/reviews/0")).isEqualTo(written.get("review"));
  }

  @Test
  void aSecondReplyIsRefusedAndTheFirstStands() {
    reply(owner).expectStatus().isCreated();
    var refused =
        MentorApi.json(
            reply(owner, mentor, review, Map.of("text", "Or rather"))
                .expectStatus()
                .isEqualTo(409));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("ALREADY_REPLIED");
    assertThat(mentors.mentor(mentor).at("/reviews/0/reply/text").asString())
        .isEqualTo("Thank you");
  }

  @Test
  void ofManyRepliesAtOnceOneStands() throws Exception {
    Callable<Integer> attempt = () -> reply(owner).returnResult(String.class).getStatus().value();
    try (var threads = Executors.newFixedThreadPool(6)) {
      int created = 0;
      for (var status : threads.invokeAll(Collections.nCopies(6, attempt))) {
        created += status.get() == 201 ? 1 : 0;
        assertThat(status.get()).isIn(201, 409);
      }
      assertThat(created).isEqualTo(1);
    }
  }

  @Test
  void theSameRequestRepeatedWithItsKeyIsAnsweredTheSame() {
    for (int i = 0; i < 2; i++) {
      api.as(owner)
          .post()
          .uri("/api/mentors/{id}/reviews/{review}/reply", mentor, review)
          .header("Idempotency-Key", review.toString())
          .contentType(MediaType.APPLICATION_JSON)
          .body(Map.of("text", "Thank you"))
          .exchange()
          .expectStatus()
          .isCreated();
    }
  }

  @Test
  void onlyTheMentorItIsAboutReplies() {
    api.anonymous()
        .post()
        .uri("/api/mentors/{id}/reviews/{review}/reply", mentor, review)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("text", "Thank you"))
        .exchange()
        .expectStatus()
        .isUnauthorized();
    for (var other : List.of(candidate, TestUser.admin(), TestUser.mentor())) {
      reply(other).expectStatus().isForbidden();
    }
    assertThat(mentors.mentor(mentor).at("/reviews/0/reply").isNull()).isTrue();
  }

  @Test
  void whatIsNotAReviewOfThisMentorIsNotFound() {
    var other = TestUser.mentor();
    var others = mentors.published(other, aProfile());
    reply(other, others, review, Map.of("text", "Mine?")).expectStatus().isNotFound();
    reply(owner, mentor, UUID.randomUUID(), Map.of("text", "Hm")).expectStatus().isNotFound();
    reply(owner, UUID.randomUUID(), review, Map.of("text", "Hm")).expectStatus().isNotFound();
    jdbc.sql("update review set is_public = false where id = ?").param(review).update();
    reply(owner).expectStatus().isNotFound();
  }

  @Test
  void whoIsOutOfTheDirectoryDoesNotReply() {
    mentors.delete(owner, mentor).expectStatus().isNoContent();
    var refused = MentorApi.json(reply(owner).expectStatus().isEqualTo(409));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("DEACTIVATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\":\" \"}", "{\"text\":null}", "{\"text\":\"a\\u0007\"}"})
  void aReplyWithoutPlainWordsIsRefusedNamingTheField(String body) {
    var refused = MentorApi.json(reply(owner, mentor, review, body).expectStatus().isEqualTo(422));
    assertThat(refused.at("/error/fieldErrors/0/field").asString()).isEqualTo("text");
  }

  @Test
  void aReplyHasAtMostTwoThousandCharacters() {
    reply(owner, mentor, review, Map.of("text", "x".repeat(2001))).expectStatus().isEqualTo(422);
    reply(owner, mentor, review, Map.of("text", "x".repeat(2000))).expectStatus().isCreated();
  }

  @Test
  void theReviewOfAnErasedCandidateIsRepliedToWithoutTheName() {
    reply(owner).expectStatus().isCreated();
    var second = reviewed();
    events.send("user.erased.v1", candidate.id(), Map.of("userId", candidate.id()));
    soon(
        () ->
            assertThat(mentors.mentor(mentor).at("/reviews/0/userName").asString())
                .isEqualTo("Former candidate"));
    var answer = reply(owner, mentor, second, Map.of("text", "Thank you"));
    var written = MentorApi.json(answer.expectStatus().isCreated());
    assertThat(written.at("/review/userName").asString()).isEqualTo("Former candidate");
    var shown = mentors.mentor(mentor).get("reviews");
    assertThat(shown.valueStream().map(each -> each.at("/reply/text").asString()))
        .containsExactly("Thank you", "Thank you");
  }

  @Test
  void theRepliesOfAnErasedMentorGo() {
    reply(owner).expectStatus().isCreated();
    events.send("user.erased.v1", owner.id(), Map.of("userId", owner.id()));
    soon(
        () ->
            assertThat(
                    jdbc.sql("select count(*) from review where id = ? and reply is null")
                        .param(review)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
  }

  @Test
  void aPageOfReviewsTakesTheSameStatementsWhateverItsSize(@Autowired Statements statements) {
    reply(owner).expectStatus().isCreated();
    reviewed();
    var path = "/api/mentors/" + mentor + "/reviews?limit=";
    int few = statements.during(() -> mentors.get(path + 1));
    assertThat(statements.during(() -> mentors.get(path + 100)))
        .isEqualTo(few)
        .isLessThanOrEqualTo(3);
  }
}
