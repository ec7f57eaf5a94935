package com.primeinterviews.session.busy.google;

import com.primeinterviews.session.busy.ACalendarServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Google, as far as free/busy goes: answers as they were recorded, over real HTTP. */
final class AGoogle {

  static final String CALENDAR = "grace@example.com";
  static final String REFRESH_TOKEN = "1//refresh-me+&=";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came with a question. */
  record Question(String authorization, JsonNode body) {
    Instant from() {
      return Instant.parse(body.get("timeMin").asString());
    }

    Instant to() {
      return Instant.parse(body.get("timeMax").asString());
    }
  }

  private record Scripted(int status, String body, Map<String, String> headers) {}

  private final ACalendarServer server = new ACalendarServer();
  private final List<Question> questions = new CopyOnWriteArrayList<>();
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private final Deque<Scripted> next = new ArrayDeque<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile Scripted token = new Scripted(0, "", Map.of());
  private volatile String busy = "";

  AGoogle() {
    server.at("/token", this::exchangeToken);
    server.at("/calendar/v3/freeBusy", this::answerQuestion);
  }

  GoogleSettings settings() {
    return new GoogleSettings(
        URI.create("http://127.0.0.1:" + server.port() + "/calendar/v3"),
        URI.create("http://127.0.0.1:" + server.port() + "/token"),
        "client-1.apps.example.com",
        "client-secret",
        Duration.ofSeconds(1),
        Duration.ofSeconds(30));
  }

  void stop() {
    server.stop();
  }

  /** Whatever is asked from now on, unless something else is scripted. */
  void isBusy(String start, String end) {
    busy = "{\"start\":\"%s\",\"end\":\"%s\"}".formatted(start, end);
  }

  void answersNext(int status, String body, Map<String, String> headers) {
    next.add(new Scripted(status, body, headers));
  }

  void answersTokensWith(int status, String body) {
    token = new Scripted(status, body, Map.of());
  }

  List<Question> questions() {
    return questions;
  }

  List<String> forms() {
    return forms;
  }

  private void exchangeToken(HttpExchange exchange) throws IOException {
    forms.add(URLDecoder.decode(read(exchange), StandardCharsets.UTF_8));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    Scripted scripted = token;
    if (scripted.status() != 0) {
      ACalendarServer.answer(exchange, scripted.status(), scripted.body());
      return;
    }
    ACalendarServer.answer(
        exchange,
        200,
        """
        {"access_token":"ya29.%d","expires_in":3599,"token_type":"Bearer",
         "scope":"https://www.googleapis.com/auth/calendar.freebusy"}
        """
            .formatted(tokens.incrementAndGet()));
  }

  private void answerQuestion(HttpExchange exchange) throws IOException {
    questions.add(
        new Question(
            exchange.getRequestHeaders().getFirst("Authorization"), JSON.readTree(read(exchange))));
    Scripted scripted = next.poll();
    if (scripted != null) {
      scripted.headers().forEach(exchange.getResponseHeaders()::add);
      ACalendarServer.answer(exchange, scripted.status(), scripted.body());
      return;
    }
    ACalendarServer.answer(
        exchange,
        200,
        """
        {"kind":"calendar#freeBusy","calendars":{"%s":{"busy":[%s]}}}
        """
            .formatted(CALENDAR, busy));
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }
}
