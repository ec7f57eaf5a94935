package com.primeinterviews.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

@ServiceTest
class IdempotencyTest {

  private static final String PLACE = "/api/unique-notes";

  private final TestUser user = TestUser.candidate();
  private final String key = Ids.newId().toString();
  private final Api api;
  private final JdbcClient jdbc;

  IdempotencyTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.jdbc = jdbc;
  }

  @Test
  void aRepeatedRequestIsAnsweredAgainButDoneOnce() {
    var text = "note " + key;
    var first = create(user, key, text);
    var second = create(user, key, text);
    assertThat(first.getStatus().value()).isEqualTo(201);
    assertThat(isReplayed(first)).isFalse();
    assertThat(second.getStatus().value()).isEqualTo(201);
    assertThat(isReplayed(second)).isTrue();
    assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
    assertThat(second.getResponseHeaders().getFirst(HttpHeaders.LOCATION))
        .isEqualTo(first.getResponseHeaders().getFirst(HttpHeaders.LOCATION));
    assertThat(second.getResponseHeaders().getFirst(HttpHeaders.ETAG)).isEqualTo("\"0\"");
    assertThat(second.getResponseHeaders().getContentType())
        .isEqualTo(first.getResponseHeaders().getContentType());
    assertThat(stored(text)).isEqualTo(1);
  }

  @Test
  void theSameKeyForAnotherBodyIsRefused() {
    create(user, key, "one " + key);
    var other = create(user, key, "two " + key);
    assertThat(other.getStatus().value()).isEqualTo(422);
    assertThat(other.getResponseBody()).contains("IDEMPOTENCY_KEY_REUSED");
    assertThat(stored("two " + key)).isZero();
  }

  @Test
  void everyCallerAndEveryPlaceHasKeysOfItsOwn() {
    create(user, key, "mine " + key);
    assertThat(create(TestUser.candidate(), key, "yours " + key).getStatus().value())
        .isEqualTo(201);
    var elsewhere = post(user, key, "/api/notes", "{\"text\":\"x\",\"stars\":1}");
    assertThat(elsewhere.getStatus().value()).isEqualTo(200);
    assertThat(isReplayed(elsewhere)).isFalse();
  }

  @Test
  void aRefusalIsNotKept() {
    create(user, Ids.newId().toString(), "taken " + key);
    assertThat(create(user, key, "taken " + key).getStatus().value()).isEqualTo(409);
    assertThat(create(user, key, " ").getStatus().value()).isEqualTo(422);
    jdbc.sql("delete from note where text = ?").param("taken " + key).update();
    var allowed = create(user, key, "taken " + key);
    assertThat(allowed.getStatus().value()).isEqualTo(201);
    assertThat(isReplayed(allowed)).isFalse();
  }

  @Test
  void aFailureThatChangedNothingMayBeTriedAgain() {
    var text = "fails-before-commit " + key;
    assertThat(create(user, key, text).getStatus().value()).isEqualTo(500);
    assertThat(stored(text)).isZero();
    assertThat(create(user, key, text).getStatus().value()).isEqualTo(201);
    assertThat(stored(text)).isEqualTo(1);
  }

  @Test
  void aFailureAfterSomethingWasDoneNeverLeadsToDoingItTwice() {
    var text = "breaks-after-commit " + key;
    assertThat(create(user, key, text).getStatus().value()).isEqualTo(500);
    var again = create(user, key, text);
    assertThat(again.getStatus().value()).isEqualTo(409);
    assertThat(again.getResponseBody()).contains("IDEMPOTENT_ANSWER_LOST");
    assertThat(stored(text)).isEqualTo(1);
  }

  @Test
  void whileItRunsItsRepetitionIsToldToComeBack() {
    var text = "held " + key;
    var gate = hold(text);
    var first = CompletableFuture.supplyAsync(() -> create(user, key, text));
    await().until(this::isClaimed);
    var second = create(user, key, text);
    assertThat(second.getStatus().value()).isEqualTo(409);
    assertThat(second.getResponseBody()).contains("IDEMPOTENT_REQUEST_RUNNING");
    assertThat(second.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    assertThat(create(user, key, "other " + key).getStatus().value()).isEqualTo(422);
    gate.countDown();
    assertThat(first.join().getStatus().value()).isEqualTo(201);
    assertThat(isReplayed(create(user, key, text))).isTrue();
  }

  @Test
  void requestsAtTheSameMomentHaveOneEffect() throws Exception {
    var text = "together " + key;
    try (var pool = Executors.newFixedThreadPool(8)) {
      var requests = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < 8; i++) {
        requests.add(() -> create(user, key, text).getStatus().value());
      }
      for (var answer : pool.invokeAll(requests)) {
        assertThat(answer.get()).isIn(201, 409);
      }
    }
    assertThat(stored(text)).isEqualTo(1);
  }

  /** As a process leaves it that ended after the commit, before it could note the answer. */
  @Test
  void afterACrashBetweenEffectAndAnswerItIsNotDoneAgain() {
    var text = "crashed " + key;
    create(user, key, text);
    change("status = null, headers = null, body = null");
    assertThat(create(user, key, text).getResponseBody()).contains("IDEMPOTENT_REQUEST_RUNNING");
    change("claimed_at = claimed_at - interval '61 seconds'");
    assertThat(create(user, key, text).getResponseBody()).contains("IDEMPOTENT_ANSWER_LOST");
    assertThat(stored(text)).isEqualTo(1);
  }

  /** As a process leaves it that ended before the commit. */
  @Test
  void afterACrashBeforeTheEffectItMayBeDoneAMinuteLater() {
    var text = "crashed " + key;
    create(user, key, text);
    jdbc.sql("delete from note where text = ?").param(text).update();
    change(
        """
        status = null, headers = null, body = null, effective = false,
        claimed_at = claimed_at - interval '61 seconds'
        """);
    var again = create(user, key, text);
    assertThat(again.getStatus().value()).isEqualTo(201);
    assertThat(isReplayed(again)).isFalse();
  }

  @Test
  void whoeverLostTheClaimMeanwhileCannotCommit() {
    var text = "held " + key;
    var gate = hold(text);
    var slow = CompletableFuture.supplyAsync(() -> create(user, key, text));
    await().until(this::isClaimed);
    change("attempt = gen_random_uuid()");
    gate.countDown();
    assertThat(slow.join().getStatus().value()).isEqualTo(409);
    assertThat(stored(text)).isZero();
  }

  @Test
  void aLargeAnswerIsRepeatedWhole() {
    var text = "large " + key + "x".repeat(2_000);
    var body = "{\"text\":\"" + text + "\"}";
    var first = post(user, key, PLACE, body);
    var second = post(user, key, PLACE, body);
    assertThat(isReplayed(second)).isTrue();
    assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody()).contains(text);
  }

  @Test
  void anAnswerThatMustNotBeStoredIsNotRepeated() {
    var text = "secret " + key;
    assertThat(create(user, key, text).getStatus().value()).isEqualTo(201);
    assertThat(create(user, key, text).getResponseBody()).contains("IDEMPOTENT_ANSWER_LOST");
    assertThat(
            jdbc.sql(
                    "select count(*) from idempotent_request where body is not null and id in"
                        + " (select id from idempotent_request where caller = ?)")
                .param(user.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void afterADayTheKeyIsFreeAndItsRowIsCleanedUp(@Autowired ScheduledTaskHolder tasks) {
    create(user, key, "old " + key);
    change("claimed_at = claimed_at - interval '25 hours'");
    assertThat(create(user, key, "new " + key).getStatus().value()).isEqualTo(201);
    change("claimed_at = claimed_at - interval '25 hours'");
    tasks.getScheduledTasks().stream()
        .filter(task -> task.toString().endsWith("Claims.forgetOld"))
        .forEach(task -> task.getTask().getRunnable().run());
    assertThat(isClaimed()).isFalse();
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    assertThat(create(user, "with space", "any").getStatus().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void aKeyOfAnotherLengthThanAllowedIsRefused(int length) {
    assertThat(create(user, "k".repeat(length), "any").getStatus().value()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"7\"', 200",
    "'\"3\", \"7\"', 200",
    "'\"7.1a2b\"', 200",
    "*, 200",
    "'\"6\"', 412",
    "'W/\"7\"', 200",
    "nonsense, 412",
  })
  void aChangeOfAStaleVersionIsRefused(String ifMatch, int status) {
    api.as(user)
        .patch()
        .uri("/api/versioned-notes/7")
        .header(HttpHeaders.IF_MATCH, ifMatch)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @Test
  void whatIsKnownAlreadyIsNotSentAgain() {
    api.as(user)
        .get()
        .uri("/api/versioned-notes/7")
        .header(HttpHeaders.IF_NONE_MATCH, "\"7\"")
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, "\"7\"");
  }

  private EntityExchangeResult<String> create(TestUser caller, String key, String text) {
    return post(caller, key, PLACE, "{\"text\":\"" + text + "\"}");
  }

  private EntityExchangeResult<String> post(TestUser caller, String key, String path, String body) {
    return api.as(caller)
        .post()
        .uri(path)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private static boolean isReplayed(EntityExchangeResult<String> answer) {
    return "true".equals(answer.getResponseHeaders().getFirst("Idempotent-Replayed"));
  }

  private static CountDownLatch hold(String text) {
    var gate = new CountDownLatch(1);
    SampleService.HELD.put(text, gate);
    return gate;
  }

  private boolean isClaimed() {
    return jdbc.sql("select count(*) from idempotent_request where caller = ?")
            .param(user.id())
            .query(Integer.class)
            .single()
        > 0;
  }

  private void change(String assignments) {
    int changed =
        jdbc.sql("update idempotent_request set " + assignments + " where caller = ?")
            .param(user.id())
            .update();
    assertThat(changed).isEqualTo(1);
  }

  private int stored(String text) {
    return jdbc.sql("select count(*) from note where text = ?")
        .param(text)
        .query(Integer.class)
        .single();
  }
}
