package com.primeinterviews.auth.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The services that own parts of a user, over real HTTP, all in one. What is answered is told per
 * token; what nothing was told about is answered with 503.
 */
public final class Neighbours {

  public record Call(String path, String requestId) {}

  public record Answer(int status, String json) {

    public static Answer ok(String json) {
      return new Answer(200, json);
    }

    public static Answer status(int status) {
      return new Answer(status, "{}");
    }
  }

  private static final Neighbours INSTANCE = new Neighbours();

  private final Map<String, Map<String, Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();
  private final HttpServer server;

  private Neighbours() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public static int port() {
    return INSTANCE.server.getAddress().getPort();
  }

  /**
   * @param byPath what is answered to the calls with this token
   */
  public static void answer(String token, Map<String, Answer> byPath) {
    INSTANCE.answers.put("Bearer " + token, byPath);
  }

  public static List<Call> callsWith(String token) {
    return INSTANCE.calls.getOrDefault("Bearer " + token, List.of());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var token = headers.getFirst("Authorization");
      var path = exchange.getRequestURI().getPath();
      calls
          .computeIfAbsent(token, any -> new CopyOnWriteArrayList<>())
          .add(new Call(path, headers.getFirst("X-Request-Id")));
      var answer = answers.getOrDefault(token, Map.of()).getOrDefault(path, Answer.status(503));
      var body = answer.json().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
