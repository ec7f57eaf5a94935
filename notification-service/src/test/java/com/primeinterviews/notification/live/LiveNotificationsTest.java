package com.primeinterviews.notification.live;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.notification.feed.Feeds;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServiceTest
class LiveNotificationsTest {

  private static final String BEGINNING = new UUID(0, 0).toString();

  private final TestUser ada = TestUser.candidate();
  private final int port;
  private final Feeds feeds;
  private final LiveUpkeep upkeep;
  private final LiveSockets sockets;
  private final JdbcClient jdbc;

  LiveNotificationsTest(
      @Autowired Api api,
      @Autowired NotificationFeed feed,
      @Autowired TransactionOperations transactions,
      @Autowired LiveUpkeep upkeep,
      @Autowired LiveSockets sockets,
      @Autowired JdbcClient jdbc) {
    this.port = api.port();
    this.feeds = new Feeds(feed, transactions);
    this.upkeep = upkeep;
    this.sockets = sockets;
    this.jdbc = jdbc;
  }

  @Test
  void aTokenInTheHeaderOpensTheSocketAndWhatIsNewIsPushed() {
    feeds.add(ada.id(), "before");
    try (var socket = TestSocket.withHeader(port, ada.token())) {
      feeds.add(ada.id(), "after");
      socket.awaitTitles("after");
      assertThat(socket.received().getFirst().propertyNames())
          .containsExactlyInAnyOrder("id", "type", "title", "body", "data", "createdAt", "read");
    }
  }

  @Test
  void aTokenAsSubProtocolOpensItToo() {
    try (var socket = TestSocket.withSubProtocol(port, ada.token())) {
      assertThat(socket.subProtocol()).isEqualTo("bearer");
      feeds.add(ada.id(), "news");
      socket.awaitTitles("news");
    }
  }

  @Test
  void aTokenInTheFirstMessageOpensItToo() {
    try (var socket = TestSocket.withoutToken(port)) {
      socket.send(auth(ada.token(), BEGINNING));
      feeds.add(ada.id(), "news");
      socket.awaitTitles("news");
    }
  }

  @Test
  void whoShowsNoTokenInTimeIsClosedWith4401() {
    try (var socket = TestSocket.withoutToken(port)) {
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
  }

  @Test
  void aBadTokenIsClosedWith4401HoweverItIsShown() {
    TestTokens.bad(ada)
        .forEach(
            (what, token) -> {
              assertThat(TestSocket.withHeader(port, token).awaitClose()).as(what).isEqualTo(4401);
              var later = TestSocket.withoutToken(port);
              later.send(auth(token, null));
              assertThat(later.awaitClose()).as(what).isEqualTo(4401);
            });
    assertThat(TestSocket.withSubProtocol(port, "nonsense").awaitClose()).isEqualTo(4401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"ack\",\"id\":\"019aa0c4-1111-7000-8000-000000000001\"}",
        "{\"type\":\"auth\"}",
        "{\"type\":\"hello\"}",
        "no JSON",
        "null"
      })
  void whoSaysAnythingElseFirstIsClosedWith4401(String message) {
    try (var socket = TestSocket.withoutToken(port)) {
      socket.send(message);
      assertThat(socket.awaitClose()).isEqualTo(4401);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"auth\",\"token\":\"again\"}",
        "{\"type\":\"ack\"}",
        "{\"type\":\"ack\",\"id\":\"x\"}",
        "{\"type\":\"ack\",\"id\":\"019aa0c4-1111-7000-8000-000000000001\",\"more\":1}",
        "[]"
      })
  void anAdmittedClientThatTalksNonsenseIsClosedWith4400(String message) {
    try (var socket = TestSocket.withHeader(port, ada.token())) {
      socket.send(message);
      assertThat(socket.awaitClose()).isEqualTo(4400);
    }
  }

  @Test
  void aMessageThatIsTooLongIsNotRead() {
    try (var socket = TestSocket.withHeader(port, ada.token())) {
      socket.send("x".repeat(9_000));
      assertThat(socket.awaitClose()).isEqualTo(1009);
    }
  }

  @Test
  void aLastEventIdThatIsNoneIsClosedWith4400() {
    try (var socket = TestSocket.withHeader(port, ada.token(), "yesterday")) {
      assertThat(socket.awaitClose()).isEqualTo(4400);
    }
  }

  @Test
  void nobodyHearsWhatOthersAreTold() {
    try (var socket = TestSocket.withHeader(port, ada.token())) {
      feeds.add(TestUser.mentor().id(), "private");
      feeds.add(ada.id(), "own");
      socket.awaitTitles("own");
    }
  }

  @Test
  void aClientGoesOnAfterTheLastNotificationItSaw() {
    IntStream.range(0, 250).forEach(n -> feeds.add(ada.id(), "n" + n));
    var seen = new ArrayList<String>();
    try (var socket = TestSocket.withHeader(port, ada.token(), BEGINNING)) {
      await().until(() -> socket.received().size() == 250);
      seen.addAll(socket.ids());
    }
    try (var socket = TestSocket.withHeader(port, ada.token(), seen.get(199))) {
      await().until(() -> socket.received().size() == 50);
      assertThat(socket.ids()).isEqualTo(seen.subList(200, 250));
    }
  }

  @Test
  void theIdToGoOnAfterMayHaveBeenDeletedMeanwhile() {
    feeds.add(ada.id(), "one");
    feeds.add(ada.id(), "two");
    String first;
    try (var socket = TestSocket.withHeader(port, ada.token(), BEGINNING)) {
      socket.awaitTitles("one", "two");
      first = socket.ids().getFirst();
    }
    jdbc.sql("delete from notification where id = ?::uuid").param(first).update();
    try (var socket = TestSocket.withHeader(port, ada.token(), first)) {
      socket.awaitTitles("two");
    }
  }

  @Test
  void anIdFromTheFutureDoesNotMakeTheClientDeaf() {
    feeds.add(ada.id(), "old");
    try (var socket = TestSocket.withHeader(port, ada.token(), new UUID(-1L, -1L).toString())) {
      feeds.add(ada.id(), "new");
      socket.awaitTitles("new");
    }
  }

  @Test
  void withoutAnIdAClientGoesOnAfterWhatWasAcknowledged() {
    try (var socket = TestSocket.withHeader(port, ada.token())) {
      feeds.add(ada.id(), "one");
      feeds.add(ada.id(), "two");
      socket.awaitTitles("one", "two");
      socket.ack(socket.ids().getFirst());
      // What was never sent cannot be acknowledged.
      socket.ack(Ids.newId().toString());
      await().until(() -> acknowledged(ada).equals(socket.ids().getFirst()));
    }
    feeds.add(ada.id(), "three");
    try (var socket = TestSocket.withHeader(port, ada.token())) {
      socket.awaitTitles("two", "three");
    }
  }

  @Test
  void aClientThatComesAndGoesLosesNothingAndGetsNothingTwiceWhileTwoWritersAreAtIt() {
    int each = 150;
    var writers =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> addMany("a", each)),
            CompletableFuture.runAsync(() -> addMany("b", each)));
    var seen = new ArrayList<String>();
    var last = BEGINNING;
    while (seen.size() < 2 * each) {
      var socket = TestSocket.withHeader(port, ada.token(), last);
      int wanted = Math.min(7, 2 * each - seen.size());
      await().until(() -> socket.received().size() >= wanted);
      socket.abort();
      // What arrives after the abort was not seen by this client.
      var got = socket.ids().subList(0, wanted);
      seen.addAll(got);
      last = got.getLast();
    }
    writers.join();
    assertThat(new HashSet<>(seen)).hasSize(2 * each);
    assertThat(seen).isSorted();
  }

  @Test
  void aCallThatWasLostIsMadeUpForByTheNextLook() {
    try (var socket = TestSocket.withHeader(port, ada.token(), BEGINNING)) {
      await().until(() -> sockets.of(ada.id()).size() == 1);
      addBehindTheBackOfTheSockets("unannounced");
      upkeep.catchUp();
      socket.awaitTitles("unannounced");
    }
  }

  @Test
  void theEleventhSocketOfAPersonIsTooMany() {
    var open = new ArrayList<TestSocket>();
    IntStream.range(0, 10).forEach(n -> open.add(TestSocket.withHeader(port, ada.token())));
    await().until(() -> sockets.of(ada.id()).size() == 10);
    assertThat(TestSocket.withHeader(port, ada.token()).awaitClose()).isEqualTo(4429);
    open.forEach(TestSocket::abort);
    await().until(() -> sockets.of(ada.id()).isEmpty());
  }

  private void addMany(String writer, int count) {
    IntStream.range(0, count).forEach(n -> feeds.add(ada.id(), writer + n));
  }

  private void addBehindTheBackOfTheSockets(String title) {
    var id = Ids.newId();
    jdbc.sql(
            """
            with added as (
              insert into notification (id, user_id, type, title, body, data, created_at)
              values (:id, :user, 'WELCOME', :title, '', '{}', now()))
            insert into feed_position (user_id, last_id) values (:user, :id)
            """)
        .param("id", id)
        .param("user", ada.id())
        .param("title", title)
        .update();
  }

  private String acknowledged(TestUser user) {
    return jdbc.sql(
            "select coalesce(acknowledged_id::text, '') from feed_position where user_id = ?")
        .param(user.id())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static String auth(String token, String lastEventId) {
    return lastEventId == null
        ? "{\"type\":\"auth\",\"token\":\"%s\"}".formatted(token)
        : "{\"type\":\"auth\",\"token\":\"%s\",\"lastEventId\":\"%s\"}"
            .formatted(token, lastEventId);
  }
}
