package com.primeinterviews.session.busy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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

/** Somebody else's server, on this machine. */
public final class ACalendarServer {

  private final HttpServer server;
  private final Map<String, HttpHandler> pages = new ConcurrentHashMap<>();
  private final List<HttpExchange> requests = new CopyOnWriteArrayList<>();

  public ACalendarServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void stop() {
    server.stop(0);
  }

  public void at(String path, HttpHandler page) {
    pages.put(path, page);
  }

  public void shows(String path, String document, String etag) {
    at(
        path,
        exchange -> {
          boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", etag);
          answer(exchange, known ? 304 : 200, known ? "" : document);
        });
  }

  public void redirects(String path, String location) {
    at(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          answer(exchange, 302, "");
        });
  }

  public void answers(String path, int status) {
    at(path, exchange -> answer(exchange, status, ""));
  }

  public static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public List<HttpExchange> requestsOf(String path) {
    return requests.stream().filter(r -> r.getRequestURI().getPath().equals(path)).toList();
  }

  public int requests() {
    return requests.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange);
    try (exchange) {
      pages
          .getOrDefault(exchange.getRequestURI().getPath(), e -> answer(e, 404, ""))
          .handle(exchange);
    }
  }
}
