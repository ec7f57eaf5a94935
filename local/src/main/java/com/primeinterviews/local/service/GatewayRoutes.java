package com.primeinterviews.local.service;

import com.primeinterviews.local.component.Lifecycle;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.progress.Stopwatch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which services the gateway reaches. It hears of one that has started from discovery, some seconds
 * after that one is healthy; until then it answers 503 for it.
 */
public final class GatewayRoutes {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private final Home home;

  public GatewayRoutes(Home home) {
    this.home = home;
  }

  /**
   * Returns when it reaches every service that runs, or after a minute, or at once when the gateway
   * itself does not run.
   *
   * @return those that run and are out of its reach even then
   */
  public Set<String> await() throws InterruptedException {
    Stopwatch waiting = new Stopwatch();
    while (runs(Service.GATEWAY)) {
      Set<String> missing = running();
      missing.removeAll(reached());
      if (missing.isEmpty() || waiting.elapsed().compareTo(PATIENCE) > 0) {
        return missing;
      }
      Thread.sleep(PAUSE);
    }
    return Set.of();
  }

  private Set<String> running() {
    return Stream.of(Service.values())
        .filter(service -> service.schema().isPresent() && runs(service))
        .map(Service::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean runs(Service service) {
    return Lifecycle.pidFile(home, service.id()).alive().isPresent();
  }

  private Set<String> reached() throws InterruptedException {
    URI health = URI.create("http://127.0.0.1:" + home.port(Service.GATEWAY.port()) + "/health");
    HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
    try {
      JsonNode services =
          JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body()).path("services");
      return services
          .valueStream()
          .filter(service -> service.path("ready").asInt(0) > 0)
          .map(service -> service.path("service").asString(""))
          .collect(Collectors.toSet());
    } catch (IOException notYet) {
      return Set.of();
    }
  }
}
