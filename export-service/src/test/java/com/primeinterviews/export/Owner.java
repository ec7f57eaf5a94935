package com.primeinterviews.export;

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
 * The owner of a feed, over real HTTP. Every token has a feed of its own; the cursor of a chunk is
 * its number.
 */
public final class Owner {

  /** A call as it arrived. */
  public record Call(String query, String requestId) {}

  /** What is answered to the n-th call of a feed, counted from 1, for the chunk asked for. */
  public interface Script {
    Answer answer(int call, int chunk);
  }

  public sealed interface Answer {
    record Items(List<String> json, boolean last) implements Answer {}

    record Status(int code) implements Answer {}

    /** The connection is dropped. */
    record Nothing() implements Answer {}
  }

  private static final Owner INSTANCE = new Owner();

  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final Map<String, List<Call>> calls = new ConcurrentHashMap<>();
  private final HttpServer server;

  private Owner() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/feeds/sessions", this::handle);
    server.start();
  }

  static int port() {
    return INSTANCE.server.getAddress().getPort();
  }

  public static void follows(String token, Script script) {
    INSTANCE.scripts.put(token, script);
  }

  /** Chunks of a feed that goes well. */
  @SafeVarargs
  public static Script chunks(List<String>... chunks) {
    return (call, chunk) -> new Answer.Items(chunks[chunk], chunk == chunks.length - 1);
  }

  public static List<Call> callsWith(String token) {
    return INSTANCE.calls.getOrDefault(token, List.of());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var token =
          exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
      var query = exchange.getRequestURI().getQuery();
      var seen = calls.computeIfAbsent(token, any -> new CopyOnWriteArrayList<>());
      seen.add(new Call(query, exchange.getRequestHeaders().getFirst("X-Request-Id")));
      var cursor = query.replaceFirst(".*cursor=(\\d+).*", "$1");
      int chunk = cursor.equals(query) ? 0 : Integer.parseInt(cursor);
      switch (scripts.get(token).answer(seen.size(), chunk)) {
        case Answer.Items items -> send(exchange, items, chunk);
        case Answer.Status status -> exchange.sendResponseHeaders(status.code(), -1);
        case Answer.Nothing nothing -> {}
      }
    }
  }

  private static void send(HttpExchange exchange, Answer.Items items, int chunk)
      throws IOException {
    var next = items.last() ? "null" : "\"" + (chunk + 1) + "\"";
    var body =
        "{\"items\":[%s],\"nextCursor\":%s,\"unheardOf\":1}"
            .formatted(String.join(",", items.json()), next)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
