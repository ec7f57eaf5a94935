package com.primeinterviews.platform.test.servers;

import com.primeinterviews.platform.test.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the real PostgreSQL, Kafka and Redis of the tests listen. They are started once and shared
 * by the test processes of all modules, whichever comes first; {@link TestServersProcess} ends
 * itself when nobody has used it for a while.
 *
 * @param postgresPort superuser {@code postgres} without password, on loopback
 * @param kafkaServers bootstrap servers
 * @param redisPort without password, on loopback
 */
public record TestServers(int postgresPort, String kafkaServers, int redisPort) {

  private static final Duration LONGEST_START = Duration.ofSeconds(90);
  private static volatile @Nullable TestServers running;

  public static synchronized TestServers get() {
    var known = running;
    if (known == null) {
      known = whileLocked(TestServers::adoptOrStart);
      running = known;
    }
    return known;
  }

  /** Runs something that must not happen in two test processes at once. */
  public static <T> T whileLocked(Supplier<T> action) {
    try {
      Files.createDirectories(folder());
      try (var channel =
              FileChannel.open(
                  folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var ignored = channel.lock()) {
        return action.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder() {
    return ProjectRoot.get().resolve("target/test-servers");
  }

  private static TestServers adoptOrStart() {
    try {
      Files.createDirectories(folder().resolve("clients"));
      Files.writeString(clientFile(ProcessHandle.current().pid()), "");
      var there = read();
      return there != null && there.answers() ? there : start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path clientFile(long pid) {
    return folder().resolve("clients").resolve(Long.toString(pid));
  }

  private static TestServers start() throws IOException {
    Files.deleteIfExists(settingsFile());
    var log = folder().resolve("servers.log").toFile();
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            TestServersProcess.class.getName());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    var process = builder.redirectErrorStream(true).redirectOutput(log).start();
    var deadline = Instant.now().plus(LONGEST_START);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      var started = read();
      if (started != null && started.answers()) {
        return started;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    process.destroy();
    throw new IllegalStateException("The test servers did not start, see " + log);
  }

  static Path settingsFile() {
    return folder().resolve("servers.properties");
  }

  private static @Nullable TestServers read() throws IOException {
    if (!Files.exists(settingsFile())) {
      return null;
    }
    var settings = new Properties();
    try (var reader = Files.newBufferedReader(settingsFile())) {
      settings.load(reader);
    }
    return new TestServers(
        Integer.parseInt(settings.getProperty("postgres")),
        settings.getProperty("kafka"),
        Integer.parseInt(settings.getProperty("redis")));
  }

  private boolean answers() {
    int kafkaPort = Integer.parseInt(kafkaServers.substring(kafkaServers.lastIndexOf(':') + 1));
    return accepts(postgresPort) && accepts(kafkaPort) && accepts(redisPort);
  }

  private static boolean accepts(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
