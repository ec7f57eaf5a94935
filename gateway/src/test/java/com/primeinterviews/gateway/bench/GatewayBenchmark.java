package com.primeinterviews.gateway.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.gateway.routing.Service;
import com.primeinterviews.gateway.testing.RedisServers;
import com.primeinterviews.gateway.testing.Tokens;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the gateway costs: a small authenticated read, asked of the service itself, through the
 * gateway with everything on, and through nginx as a plain proxy where it is installed. All are
 * processes of their own; wrk asks them in turn, several rounds. Prints figures and asserts nothing
 * about them. Run with {@code -Dbench=gateway -Dtest=GatewayBenchmark}; {@code bench.seconds} and
 * {@code bench.warm-up-seconds} shorten it.
 */
@EnabledIfSystemProperty(named = "bench", matches = "gateway")
class GatewayBenchmark {

  private static final int ROUNDS = 3;
  private static final String SECONDS = System.getProperty("bench.seconds", "8");

  /** The rate of a young JVM still doubles after twenty seconds on a busy machine. */
  private static final String WARM_UP_SECONDS = System.getProperty("bench.warm-up-seconds", "60");

  private static final Pattern FIGURE =
      Pattern.compile("(Requests/sec|50%|99%|Non-2xx[^:]*):?\\s+([0-9.]+)([a-z]*)");

  private final List<Process> started = new ArrayList<>();
  private final String token = Tokens.of(UUID.randomUUID(), "enterprise");

  @TempDir Path folder;

  @AfterEach
  void stopAll() {
    started.reversed().forEach(Process::destroy);
  }

  @Test
  void costOfTheGateway() throws Exception {
    if (!installed("wrk")) {
      System.err.println("wrk is not installed: nothing measured");
      return;
    }
    var ways = new LinkedHashMap<String, String>();
    ways.put("direct", start("service", service(), freePort()));
    var service = URI.create(ways.get("direct")).getPort();
    int gateway = freePort();
    ways.put("gateway", start("gateway", gateway(gateway, service), gateway));
    if (installed("nginx")) {
      int nginx = freePort();
      ways.put("nginx", start("nginx", nginx(nginx, service), nginx));
    }
    for (var way : ways.values()) {
      wrk(way, 16, WARM_UP_SECONDS);
    }
    for (int round = 1; round <= ROUNDS; round++) {
      for (int connections : new int[] {32, 1}) {
        for (var way : ways.entrySet()) {
          System.err.printf(
              "round %d, %2d connections, %-8s %s%n",
              round, connections, way.getKey(), wrk(way.getValue(), connections, SECONDS));
        }
      }
    }
    System.err.printf(
        "load of the machine: %.1f%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private List<String> service() throws IOException {
    var key = folder.resolve("key.json");
    Files.writeString(key, Tokens.ISSUER_KEY.toPublicJWK().toJSONString());
    return java(
        System.getProperty("java.class.path"), BenchService.class.getName(), key.toString());
  }

  private static List<String> gateway(int port, int service) {
    var name = "spring.cloud.discovery.client.simple.instances.";
    // Without the tests, whose configurations it would take for its own.
    var classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    var options =
        java(
            classes,
            "com.primeinterviews.gateway.GatewayApplication",
            "--server.port=" + port,
            "--management.server.port=0",
            "--eureka.client.enabled=false",
            "--spring.cloud.config.enabled=false",
            "--prime.token.jwks-uri=http://127.0.0.1:" + service + "/.well-known/jwks.json",
            "--" + name + Service.SESSION.id() + "[0].uri=http://127.0.0.1:" + service);
    options.add("--prime.gateway.redis.url=" + RedisServers.url());
    options.add("--prime.gateway.limits.scale=1000000");
    return options;
  }

  private List<String> nginx(int port, int service) throws IOException {
    var settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/error.log;
        events {}
        http {
          access_log off;
          upstream service { server 127.0.0.1:%3$d; keepalive 64; }
          server {
            listen 127.0.0.1:%2$d;
            location / {
              proxy_pass http://service; proxy_http_version 1.1;
              proxy_set_header Connection "";
            }
          }
        }
        """
            .formatted(folder, port, service));
    return List.of("nginx", "-c", settings.toString(), "-p", folder.toString());
  }

  private static List<String> java(String classes, String mainClass, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            classes,
            mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  private String start(String name, List<String> command, int port) throws Exception {
    var builder = new ProcessBuilder(command);
    builder.environment().put("BENCH_PORT", String.valueOf(port));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    started.add(builder.start());
    var address = "http://127.0.0.1:" + port + "/api/sessions/bench";
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Authorization", "Bearer " + token)
              .build();
      Awaitility.await(name)
          .atMost(Duration.ofMinutes(2))
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                      .isEqualTo(200));
    }
    return address;
  }

  private Map<String, String> wrk(String address, int connections, String seconds)
      throws Exception {
    var process =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds,
                "--latency",
                "-H",
                "Authorization: Bearer " + token,
                address)
            .redirectErrorStream(true)
            .start();
    var figures = new LinkedHashMap<String, String>();
    var found = FIGURE.matcher(new String(process.getInputStream().readAllBytes()));
    while (found.find()) {
      figures.put(found.group(1), found.group(2) + found.group(3));
    }
    return figures;
  }

  private static boolean installed(String program) {
    return List.of("/usr/bin", "/usr/sbin", "/usr/local/bin").stream()
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
