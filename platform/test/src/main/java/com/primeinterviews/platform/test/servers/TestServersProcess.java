package com.primeinterviews.platform.test.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import redis.embedded.RedisServer;

/** The process that runs the test servers until no test process has been alive for two minutes. */
final class TestServersProcess {

  private static final Duration IDLE = Duration.ofMinutes(2);

  private TestServersProcess() {}

  public static void main(String[] arguments) throws Exception {
    var kafka = kafka();
    var redis =
        RedisServer.newRedisServer()
            .bind("127.0.0.1")
            .port(freePort())
            .setting("save \"\"")
            .build();
    redis.start();
    try (var postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "300")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .start()) {
      announce(postgres.getPort(), kafka.getBrokersAsString(), redis.ports().getFirst());
      waitUntilUnused();
    } finally {
      redis.stop();
      kafka.destroy();
    }
    System.exit(0);
  }

  private static EmbeddedKafkaKraftBroker kafka() {
    var kafka = new EmbeddedKafkaKraftBroker(1, 3);
    kafka.brokerProperty("group.initial.rebalance.delay.ms", "0");
    kafka.brokerProperty("offsets.topic.num.partitions", "4");
    kafka.brokerProperty("num.partitions", "3");
    kafka.brokerProperty("log.cleaner.enable", "false");
    kafka.afterPropertiesSet();
    return kafka;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Written whole, then moved into place, so that no reader sees half of it. */
  private static void announce(int postgres, String kafka, int redis) throws IOException {
    var folder = TestServers.folder();
    Files.writeString(folder.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
    var draft = folder.resolve("servers.properties.draft");
    Files.writeString(
        draft, "postgres=" + postgres + "\nkafka=" + kafka + "\nredis=" + redis + "\n");
    Files.move(
        draft,
        TestServers.settingsFile(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void waitUntilUnused() throws IOException {
    var lastUse = Instant.now();
    while (Duration.between(lastUse, Instant.now()).compareTo(IDLE) < 0 || !isGivenUp()) {
      if (anyClientAlive()) {
        lastUse = Instant.now();
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  /** Under the lock of whoever looks for servers: nobody adopts these while they are going. */
  private static boolean isGivenUp() {
    return TestServers.whileLocked(
        () -> {
          try {
            boolean unused = !anyClientAlive();
            if (unused) {
              Files.deleteIfExists(TestServers.settingsFile());
            }
            return unused;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static boolean anyClientAlive() throws IOException {
    boolean alive = false;
    try (var clients = Files.list(TestServers.folder().resolve("clients"))) {
      for (var client : clients.toList()) {
        if (ProcessHandle.of(Long.parseLong(client.getFileName().toString())).isPresent()) {
          alive = true;
        } else {
          Files.deleteIfExists(client);
        }
      }
    }
    return alive;
  }
}
