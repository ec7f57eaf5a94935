package com.primeinterviews.notification.live;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of {@code /ws/notifications} over a real connection. */
final class TestSocket implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  private TestSocket(int port, String query, Consumer<WebSocket.Builder> edit) {
    var builder = CLIENT.newWebSocketBuilder().connectTimeout(Duration.ofSeconds(40));
    edit.accept(builder);
    var address = URI.create("ws://127.0.0.1:" + port + "/ws/notifications" + query);
    socket = builder.buildAsync(address, this).orTimeout(40, TimeUnit.SECONDS).join();
  }

  static TestSocket withoutToken(int port) {
    return new TestSocket(port, "", builder -> {});
  }

  static TestSocket withHeader(int port, String token) {
    return withHeader(port, token, null);
  }

  static TestSocket withHeader(int port, String token, @Nullable String lastEventId) {
    return new TestSocket(
        port,
        lastEventId == null ? "" : "?lastEventId=" + lastEventId,
        builder -> builder.header("Authorization", "Bearer " + token));
  }

  static TestSocket withSubProtocol(int port, String token) {
    return new TestSocket(port, "", builder -> builder.subprotocols("bearer", token));
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  void ack(String id) {
    send("{\"type\":\"ack\",\"id\":\"%s\"}".formatted(id));
  }

  String subProtocol() {
    return socket.getSubprotocol();
  }

  List<JsonNode> received() {
    return List.copyOf(received);
  }

  List<String> titles() {
    return received.stream().map(notification -> notification.at("/title").asString()).toList();
  }

  List<String> ids() {
    return received.stream().map(notification -> notification.at("/id").asString()).toList();
  }

  void awaitTitles(String... titles) {
    await().untilAsserted(() -> assertThat(titles()).containsExactly(titles));
  }

  int awaitClose() {
    return closed.orTimeout(40, TimeUnit.SECONDS).join();
  }

  boolean isClosed() {
    return closed.isDone();
  }

  /** Gone without a word, as when a cable is pulled. */
  void abort() {
    socket.abort();
  }

  @Override
  public void close() {
    if (!socket.isOutputClosed()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      received.add(JSON.readTree(text.toString()));
      text.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }
}
