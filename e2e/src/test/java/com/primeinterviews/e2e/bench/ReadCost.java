package com.primeinterviews.e2e.bench;

import com.primeinterviews.e2e.people.OpenMentor;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.Suite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the gateway costs: a candidate reads one of the own sessions, asked of session-service
 * itself, through the gateway with everything on, and through nginx as a plain proxy where it is
 * installed. The ways take turns over several rounds; the round in the middle counts.
 */
final class ReadCost {

  /** How a read gets to the service. */
  enum Way {
    DIRECT,
    GATEWAY,
    NGINX
  }

  /**
   * @param full with as many connections as saturate the machine
   * @param half with so few that about half of that is asked for
   */
  record Result(Map<Way, Wrk.Result> full, Map<Way, Wrk.Result> half) {

    double share(Way way) {
      return full.get(way).perSecond() / full.get(Way.DIRECT).perSecond();
    }

    double addedP99Millis(Way way) {
      return half.get(way).p99Millis() - half.get(Way.DIRECT).p99Millis();
    }
  }

  private static final int ROUNDS = 3;
  private static final int FULL = 32;
  private static final int HALF = 2;
  private static final Duration MEASURED = Duration.ofSeconds(10);

  private final Suite suite;
  private final Map<Way, URI> ways = new EnumMap<>(Way.class);
  private final String path;
  private final Person candidate;

  private ReadCost(Suite suite) {
    this.suite = suite;
    candidate = Person.candidate(suite, "Reader", "One", "UTC");
    var mentor =
        OpenMentor.published(Person.mentor(suite, "Mentor", "One", "UTC"), "UTC")
            .openingCalendar("UTC");
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(3, ChronoUnit.DAYS);
    path = "/api/sessions/" + mentor.isBookedBy(candidate, start).expect(201).textAt("/session/id");
    ways.put(Way.DIRECT, URI.create("http://127.0.0.1:" + suite.port(8103) + path));
    ways.put(Way.GATEWAY, suite.gateway().resolve(path));
  }

  /**
   * @param folder for nginx to keep its files
   */
  static Result measure(Suite suite, Path folder) throws Exception {
    var cost = new ReadCost(suite);
    Process nginx = Wrk.installed("nginx") ? cost.startNginx(folder) : null;
    try {
      return cost.run();
    } finally {
      if (nginx != null) {
        nginx.destroy();
        nginx.waitFor();
      }
    }
  }

  private Result run() throws Exception {
    for (var way : ways.entrySet()) {
      WarmUp.untilSteady(
          "reads, " + way.getKey().name().toLowerCase(Locale.ROOT),
          () -> Wrk.read(way.getValue(), candidate.token(), FULL, WarmUp.ROUND).perSecond());
    }
    return new Result(medians(FULL), medians(HALF));
  }

  private Map<Way, Wrk.Result> medians(int connections) throws IOException, InterruptedException {
    var rounds = new EnumMap<Way, List<Wrk.Result>>(Way.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (var way : ways.entrySet()) {
        rounds
            .computeIfAbsent(way.getKey(), key -> new ArrayList<>())
            .add(Wrk.read(way.getValue(), candidate.token(), connections, MEASURED));
      }
    }
    var medians = new EnumMap<Way, Wrk.Result>(Way.class);
    rounds.forEach(
        (way, results) -> {
          results.sort(Comparator.comparingDouble(Wrk.Result::perSecond));
          medians.put(way, results.get(ROUNDS / 2));
        });
    return medians;
  }

  private Process startNginx(Path folder) throws IOException {
    int port = suite.port(18099);
    Files.createDirectories(folder);
    Path settings = folder.resolve("nginx.conf");
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
              proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection "";
            }
          }
        }
        """
            .formatted(folder, port, suite.port(8103)));
    ways.put(Way.NGINX, URI.create("http://127.0.0.1:" + port + path));
    return new ProcessBuilder(
            "nginx",
            "-c",
            settings.toString(),
            "-p",
            folder.toString(),
            "-e",
            folder + "/error.log")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("nginx.log").toFile())
        .start();
  }
}
