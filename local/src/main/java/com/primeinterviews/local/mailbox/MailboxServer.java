package com.primeinterviews.local.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mailbox over HTTP: {@code /} for a person, {@code /api/messages[?to=address]} and {@code
 * /api/messages/ID} as JSON for a script, {@code /messages/ID.eml} as it came in, {@code DELETE
 * /api/messages} to empty it.
 */
final class MailboxServer {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A mail's own HTML is shown, but runs no script and loads nothing. */
  private static final String NOTHING_ACTIVE =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final MailStore store;
  private final HttpServer server;

  private record Answer(int status, String type, byte[] body) {
    static Answer html(String body) {
      return new Answer(200, "text/html; charset=utf-8", body.getBytes(UTF_8));
    }

    static Answer json(Object body) {
      return new Answer(200, "application/json", JSON.writeValueAsBytes(body));
    }

    static Answer nothing(int status) {
      return new Answer(status, "text/plain", new byte[0]);
    }
  }

  MailboxServer(MailStore store, int port) throws IOException {
    this.store = store;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
  }

  void start() {
    server.start();
  }

  void stop() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = isForLoopback(exchange) ? answer(exchange) : Answer.nothing(421);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      if (exchange.getRequestURI().getPath().endsWith("/html")) {
        exchange.getResponseHeaders().set("Content-Security-Policy", NOTHING_ACTIVE);
      }
      int length = answer.body().length;
      exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
      if (length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  /**
   * Mails hold sign-in links: a page elsewhere must not read them through a name it points here.
   */
  private static boolean isForLoopback(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (method.equals("DELETE") && path.equals("/api/messages")) {
      store.clear();
      return Answer.nothing(204);
    }
    if (!method.equals("GET")) {
      return Answer.nothing(405);
    }
    if (path.equals("/")) {
      return Answer.html(MailboxPage.list(store.all()));
    }
    if (path.equals("/api/messages")) {
      return Answer.json(List.copyOf(addressedTo(exchange.getRequestURI().getRawQuery())));
    }
    return one(path).orElse(Answer.nothing(404));
  }

  private List<Mail> addressedTo(@org.jspecify.annotations.Nullable String query) {
    Optional<String> address =
        Stream.ofNullable(query)
            .flatMap(all -> Stream.of(all.split("&")))
            .filter(pair -> pair.startsWith("to="))
            .map(pair -> URLDecoder.decode(pair.substring("to=".length()), UTF_8))
            .findFirst();
    return store.all().stream().filter(m -> address.map(m::isTo).orElse(true)).toList();
  }

  private Optional<Answer> one(String path) throws IOException {
    if (path.startsWith("/api/messages/")) {
      return store.find(path.substring("/api/messages/".length())).map(Answer::json);
    }
    if (!path.startsWith("/messages/")) {
      return Optional.empty();
    }
    String rest = path.substring("/messages/".length());
    if (rest.endsWith(".eml")) {
      return store
          .source(rest.substring(0, rest.length() - ".eml".length()))
          .map(source -> new Answer(200, "message/rfc822", source));
    }
    if (rest.endsWith("/html")) {
      return store
          .find(rest.substring(0, rest.length() - "/html".length()))
          .map(mail -> Answer.html(mail.html()));
    }
    return store.find(rest).map(mail -> Answer.html(MailboxPage.one(mail)));
  }
}
