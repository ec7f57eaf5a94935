package com.primeinterviews.notification.live;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.notification.feed.Feeds;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.token.SigningKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import redis.embedded.RedisServer;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesTest {

  private final Environment environment;
  private final SigningKeys keys;
  private final int port;
  private final Feeds feeds;
  private final LiveUpkeep upkeep;
  private final LiveSockets sockets;
  private AnotherInstance other;

  SeveralInstancesTest(
      @Autowired Environment environment,
      @Autowired SigningKeys keys,
      @Autowired Api api,
      @Autowired NotificationFeed feed,
      @Autowired TransactionOperations transactions,
      @Autowired LiveUpkeep upkeep,
      @Autowired LiveSockets sockets) {
    this.environment = environment;
    this.keys = keys;
    this.port = api.port();
    this.feeds = new Feeds(feed, transactions);
    this.upkeep = upkeep;
    this.sockets = sockets;
  }

  @BeforeAll
  void start() {
    other =
        new AnotherInstance(environment, keys, Map.of("prime.notification.live.send-within", "1s"));
  }

  @AfterAll
  void stop() {
    other.close();
  }

  @Test
  void whatOneInstanceWritesTheSocketsOfTheOtherPush() {
    var ada = TestUser.candidate();
    try (var here = TestSocket.withHeader(port, ada.token());
        var there = TestSocket.withHeader(other.port(), ada.token())) {
      feeds.add(ada.id(), "from here");
      here.awaitTitles("from here");
      there.awaitTitles("from here");
      other.feeds().add(ada.id(), "from there");
      here.awaitTitles("from here", "from there");
      there.awaitTitles("from here", "from there");
      assertThat(here.ids()).isEqualTo(there.ids());
    }
  }

  @Test
  void aSocketMovesToTheOtherInstanceWithoutLossOrRepetition() {
    var ada = TestUser.candidate();
    String seen;
    try (var here = TestSocket.withHeader(port, ada.token())) {
      feeds.add(ada.id(), "one");
      here.awaitTitles("one");
      seen = here.ids().getFirst();
    }
    other.feeds().add(ada.id(), "two");
    try (var there = TestSocket.withHeader(other.port(), ada.token(), seen)) {
      feeds.add(ada.id(), "three");
      there.awaitTitles("two", "three");
    }
  }

  @Test
  void aSocketEndsWithItsToken() {
    var ada = TestUser.candidate();
    var expiry = Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
    try (var socket = TestSocket.withHeader(other.port(), other.tokenFor(ada, expiry))) {
      assertThat(socket.awaitClose()).isEqualTo(4401);
      // Timers may fire a little early.
      assertThat(Instant.now()).isAfter(expiry.minusMillis(200));
    }
    await().until(() -> other.sockets().of(ada.id()).isEmpty());
  }

  @Test
  void aClientThatDoesNotReadIsDropped() throws IOException {
    var ada = TestUser.candidate();
    try (var mute = new MuteSocket(other.port(), ada.token())) {
      await().until(() -> !other.sockets().of(ada.id()).isEmpty());
      var large = "x".repeat(100_000);
      IntStream.range(0, 100).forEach(n -> other.feeds().add(ada.id(), large));
      await().until(() -> other.sockets().of(ada.id()).isEmpty());
    }
  }

  @Test
  void aClientThatLeavesAPingUnansweredIsClosedAtTheNext() throws IOException {
    var ada = TestUser.candidate();
    try (var mute = new MuteSocket(port, ada.token());
        var polite = TestSocket.withHeader(port, ada.token())) {
      await().until(() -> sockets.of(ada.id()).size() == 2);
      upkeep.ping();
      mute.awaitPing();
      await().until(() -> sockets.of(ada.id()).stream().filter(LiveSocket::owesPong).count() == 1);
      upkeep.ping();
      assertThat(mute.awaitClose()).isEqualTo(4408);
      feeds.add(ada.id(), "still there");
      polite.awaitTitles("still there");
    }
  }

  @Test
  void anInstanceThatStopsTellsItsClientsToReconnect() {
    var ada = TestUser.candidate();
    var leaving = new AnotherInstance(environment, keys, Map.of());
    var socket = TestSocket.withHeader(leaving.port(), ada.token());
    leaving.feeds().add(ada.id(), "before");
    socket.awaitTitles("before");
    leaving.close();
    assertThat(socket.awaitClose()).isEqualTo(1001);
  }

  @Test
  void withoutRedisAnInstanceStartsAndServesItsOwnSocketsAndJoinsTheOthersWhenRedisComes()
      throws IOException {
    var ada = TestUser.candidate();
    int redisPort = freePort();
    var settings = Map.of("PRIME_REDIS_URL", "redis://127.0.0.1:" + redisPort);
    try (var alone = new AnotherInstance(environment, keys, settings);
        var socket = TestSocket.withHeader(alone.port(), ada.token())) {
      alone.feeds().add(ada.id(), "without Redis");
      socket.awaitTitles("without Redis");
      // Made by an instance that does not share this Redis: nothing calls the socket yet.
      feeds.add(ada.id(), "elsewhere");
      whileRedisRuns(redisPort, () -> awaitCalled(alone, socket, "without Redis", "elsewhere"));
      feeds.add(ada.id(), "elsewhere again");
      whileRedisRuns(
          redisPort,
          () -> awaitCalled(alone, socket, "without Redis", "elsewhere", "elsewhere again"));
    }
  }

  private static void awaitCalled(AnotherInstance alone, TestSocket socket, String... titles) {
    await()
        .ignoreExceptionsInstanceOf(DataAccessException.class)
        .untilAsserted(
            () -> {
              alone.redis().convertAndSend(FanOut.CHANNEL, "a-third-instance " + alone.users());
              assertThat(socket.titles()).containsExactly(titles);
            });
  }

  private static void whileRedisRuns(int port, Runnable action) throws IOException {
    var redis =
        RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").build();
    redis.start();
    try {
      action.run();
    } finally {
      redis.stop();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
