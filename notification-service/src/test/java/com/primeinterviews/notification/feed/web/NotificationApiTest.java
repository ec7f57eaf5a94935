package com.primeinterviews.notification.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.notification.feed.Feeds;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class NotificationApiTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestUser ada = TestUser.candidate();
  private final Api api;
  private final Feeds feeds;
  private final Statements statements;

  NotificationApiTest(
      @Autowired Api api,
      @Autowired NotificationFeed feed,
      @Autowired TransactionOperations transactions,
      @Autowired Statements statements) {
    this.api = api;
    this.feeds = new Feeds(feed, transactions);
    this.statements = statements;
  }

  @Test
  void theNewestNotificationComesFirst() {
    feeds.add(ada.id(), "first");
    feeds.add(ada.id(), "second");
    var list = list("");
    assertThat(titles(list)).containsExactly("second", "first");
    assertThat(list.at("/unreadCount").asInt()).isEqualTo(2);
    assertThat(list.at("/pagination/total").asInt()).isEqualTo(2);
    assertThat(list.at("/pagination/nextCursor").isNull()).isTrue();
    var newest = list.at("/notifications/0");
    assertThat(newest.propertyNames())
        .containsExactlyInAnyOrder("id", "type", "title", "body", "data", "createdAt", "read");
    assertThat(newest.at("/type").asString()).isEqualTo("session.confirmed");
    assertThat(newest.at("/data/n").asInt()).isEqualTo(1);
    assertThat(newest.at("/read").asBoolean()).isFalse();
  }

  @Test
  void anEmptyFeedIsAnEmptyList() {
    var list = list("");
    assertThat(titles(list)).isEmpty();
    assertThat(list.at("/unreadCount").asInt()).isZero();
  }

  @Test
  void filtersNarrowTheListButNotTheUnreadCount() {
    feeds.add(ada.id(), NotificationType.WELCOME, "welcome");
    feeds.add(ada.id(), "confirmed");
    mark(ids(list("?type=welcome")).getFirst(), true);
    assertThat(titles(list("?type=session.confirmed"))).containsExactly("confirmed");
    assertThat(titles(list("?read=true"))).containsExactly("welcome");
    assertThat(titles(list("?read=false&type=welcome"))).isEmpty();
    assertThat(list("?type=welcome").at("/unreadCount").asInt()).isEqualTo(1);
  }

  @Test
  void aRangeOfTimeStartsInclusiveAndEndsExclusive() {
    feeds.add(ada.id(), "one");
    var made = Instant.parse(list("").at("/notifications/0/createdAt").asString());
    assertThat(titles(list("?from=" + made))).containsExactly("one");
    assertThat(titles(list("?to=" + made))).isEmpty();
    assertThat(titles(list("?from=" + made.plusSeconds(1)))).isEmpty();
    assertThat(titles(list("?to=" + made.plusSeconds(1)))).containsExactly("one");
  }

  @Test
  void pagesAndCursorsWalkTheSameList() {
    IntStream.range(0, 5).forEach(n -> feeds.add(ada.id(), "n" + n));
    var second = list("?page=2&limit=2");
    assertThat(titles(second)).containsExactly("n2", "n1");
    assertThat(second.at("/pagination/totalPages").asInt()).isEqualTo(3);
    var walked = new ArrayList<String>();
    var page = list("?limit=2");
    walked.addAll(titles(page));
    while (!page.at("/pagination/nextCursor").isNull()) {
      // Something new at the front moves nothing for who walks by cursor.
      feeds.add(ada.id(), "later");
      page = list("?limit=2&cursor=" + page.at("/pagination/nextCursor").asString());
      assertThat(page.at("/pagination").has("total")).isFalse();
      walked.addAll(titles(page));
    }
    assertThat(walked).containsExactly("n4", "n3", "n2", "n1", "n0");
  }

  @Test
  void aListThatGoesOnLinksToWhereItDoes() {
    IntStream.range(0, 3).forEach(n -> feeds.add(ada.id(), "n" + n));
    var link =
        api.as(ada)
            .get()
            .uri("/api/notifications?limit=2&page=1&read=false")
            .exchange()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst("Link");
    assertThat(link).startsWith("</api/notifications?").endsWith(">; rel=\"next\"");
    var next = link.substring(link.indexOf('?'), link.indexOf('>'));
    assertThat(titles(list(next))).containsExactly("n0");
  }

  @Test
  void theListTakesThreeStatementsHoweverLongItIs() {
    IntStream.range(0, 30).forEach(n -> feeds.add(ada.id(), "n" + n));
    assertThat(statements.during(() -> list("?limit=20"))).isEqualTo(3);
    var cursor = list("?limit=10").at("/pagination/nextCursor").asString();
    assertThat(statements.during(() -> list("?limit=10&cursor=" + cursor))).isEqualTo(2);
  }

  @Test
  void readAndUnreadAreSetOneByOneAndAllAtOnce() {
    feeds.add(ada.id(), "one");
    feeds.add(ada.id(), "two");
    var id = ids(list("")).getFirst();
    assertThat(mark(id, true).at("/notification/read").asBoolean()).isTrue();
    assertThat(list("").at("/unreadCount").asInt()).isEqualTo(1);
    assertThat(mark(id, false).at("/success").asBoolean()).isTrue();
    var all = send(HttpMethod.POST, "/read-all", null, 200);
    assertThat(all.at("/updated").asInt()).isEqualTo(2);
    assertThat(list("").at("/unreadCount").asInt()).isZero();
  }

  @Test
  void deletedNotificationsAreGone() {
    IntStream.range(0, 4).forEach(n -> feeds.add(ada.id(), "n" + n));
    var ids = ids(list(""));
    api.as(ada)
        .delete()
        .uri("/api/notifications/" + ids.get(3))
        .exchange()
        .expectStatus()
        .isNoContent();
    api.as(ada)
        .delete()
        .uri("/api/notifications/" + ids.get(3))
        .exchange()
        .expectStatus()
        .isNotFound();
    var body = Map.of("ids", List.of(ids.get(0), ids.get(1), UUID.randomUUID()));
    assertThat(send(HttpMethod.POST, "/bulk-delete", body, 200).at("/deleted").asInt())
        .isEqualTo(2);
    assertThat(titles(list(""))).containsExactly("n1");
  }

  @Test
  void whatBelongsToOthersIsNotThere() {
    var grace = TestUser.mentor();
    feeds.add(grace.id(), "private");
    var id = JSON.readTree(body(grace, "")).at("/notifications/0/id").asString();
    send(HttpMethod.PATCH, "/" + id, Map.of("read", true), 404);
    send(HttpMethod.DELETE, "/" + id, null, 404);
    assertThat(
            send(HttpMethod.POST, "/bulk-delete", Map.of("ids", List.of(id)), 200)
                .at("/deleted")
                .asInt())
        .isZero();
    send(HttpMethod.POST, "/read-all", null, 200);
    assertThat(titles(list(""))).isEmpty();
    assertThat(JSON.readTree(body(grace, "")).at("/unreadCount").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?type=session.unknown                                          | 422
          ?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z             | 422
          ?limit=101                                                     | 422
          ?limit=0                                                       | 422
          ?page=0                                                        | 422
          ?read=maybe                                                    | 400
          ?from=yesterday                                                | 400
          ?cursor=nonsense                                               | 400
          ?colour=red                                                    | 400
          """)
  void aListThatCannotBeMadeIsRefused(String query, int status) {
    assertThat(send(HttpMethod.GET, query, null, status).at("/error/code").asString())
        .isEqualTo("VALIDATION_ERROR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PATCH | /%s          | {"read":"yes"}                | 400
          PATCH | /%s          | {"read":null}                 | 422
          PATCH | /%s          | {}                            | 422
          PATCH | /%s          | {"read":true,"title":"mine"}  | 400
          PATCH | /%s          | {"read":                      | 400
          PATCH | /no-uuid     | {"read":true}                 | 404
          POST  | /bulk-delete | {"ids":[]}                    | 422
          POST  | /bulk-delete | {"ids":[null]}                | 422
          POST  | /bulk-delete | {"ids":["x"]}                 | 400
          POST  | /bulk-delete | {}                            | 422
          """)
  void aBodyThatIsWrongChangesNothing(String method, String path, String body, int status) {
    feeds.add(ada.id(), "one");
    var id = ids(list("")).getFirst();
    api.as(ada)
        .method(HttpMethod.valueOf(method))
        .uri("/api/notifications" + path.formatted(id))
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(list("").at("/unreadCount").asInt()).isEqualTo(1);
  }

  @Test
  void moreIdsThanAThousandAreRefused() {
    var ids = IntStream.range(0, 1001).mapToObj(n -> UUID.randomUUID()).toList();
    send(HttpMethod.POST, "/bulk-delete", Map.of("ids", ids), 422);
  }

  @Test
  void withoutAGoodTokenNothingIsTold() {
    api.anonymous().get().uri("/api/notifications").exchange().expectStatus().isUnauthorized();
    TestTokens.bad(ada)
        .forEach(
            (what, token) ->
                api.withToken(token)
                    .get()
                    .uri("/api/notifications")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/notifications/preferences", "/api/webhooks", "/api/admin/dead-letters"})
  void whatIsNotBuiltIsNotThere(String path) {
    api.as(ada).get().uri(path).exchange().expectStatus().isNotFound();
  }

  private JsonNode list(String query) {
    return JSON.readTree(body(ada, query));
  }

  private String body(TestUser user, String query) {
    var body =
        api.as(user)
            .get()
            .uri("/api/notifications" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return body == null ? "" : body;
  }

  private JsonNode mark(String id, boolean read) {
    return send(HttpMethod.PATCH, "/" + id, Map.of("read", read), 200);
  }

  private JsonNode send(HttpMethod method, String path, Object body, int status) {
    var request =
        api.as(ada)
            .method(method)
            .uri("/api/notifications" + path)
            .contentType(MediaType.APPLICATION_JSON);
    var answer =
        (body == null ? request : request.body(body))
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JSON.readTree(answer == null || answer.isEmpty() ? "{}" : answer);
  }

  private static List<String> titles(JsonNode list) {
    return list.at("/notifications").valueStream().map(n -> n.at("/title").asString()).toList();
  }

  private static List<String> ids(JsonNode list) {
    var ids = list.at("/notifications").valueStream().map(n -> n.at("/id").asString()).toList();
    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    return ids;
  }
}
