package com.primeinterviews.auth.providerkey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** All providers in one, over real HTTP; HMS is one that cannot be reached. */
public final class AProvider {

  private static final int NEVER = -1;
  private static final Map<String, Integer> STATUS = new ConcurrentHashMap<>();
  private static final Map<String, Integer> CALLS = new ConcurrentHashMap<>();
  private static final HttpServer SERVER = start();

  private AProvider() {}

  public static void answers(String key, int status) {
    STATUS.put(key, status);
  }

  public static void neverAnswers(String key) {
    STATUS.put(key, NEVER);
  }

  public static int callsWith(String key) {
    return CALLS.getOrDefault(key, 0);
  }

  private static HttpServer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", AProvider::handle);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void handle(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var key =
        Stream.of("Authorization", "x-api-key", "x-goog-api-key")
            .map(headers::getFirst)
            .filter(value -> value != null)
            .map(value -> value.replace("Bearer ", ""))
            .findFirst()
            .orElse("");
    CALLS.merge(key, 1, Integer::sum);
    int status = STATUS.getOrDefault(key, 401);
    if (status == NEVER) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return;
    }
    try (exchange) {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** Tells the service under test where its providers are. */
  @Configuration(proxyBeanMethods = false)
  static class AtHand {

    @Bean
    DynamicPropertyRegistrar providers() {
      return registry -> {
        for (var provider : Provider.values()) {
          if (provider.check().isPresent()) {
            int port = provider == Provider.HMS ? 1 : SERVER.getAddress().getPort();
            registry.add(
                "prime.auth.provider-keys.checks." + provider.wireName(),
                () -> "http://127.0.0.1:" + port + "/check");
          }
        }
        registry.add("prime.auth.provider-keys.patience", () -> "1s");
      };
    }
  }
}
