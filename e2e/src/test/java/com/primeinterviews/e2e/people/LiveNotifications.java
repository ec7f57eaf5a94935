package com.primeinterviews.e2e.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's open WebSocket to {@code /ws/notifications}, as a browser would open it. */
public final class LiveNotifications implements AutoCloseable, WebSocket.Listener {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  private LiveNotifications(Person person) {
    URI gateway = person.api().base();
    URI address =
        URI.create("ws://" + gateway.getHost() + ":" + gateway.getPort() + "/ws/notifications");
    // Browsers cannot set a header on a socket, but they can name sub-protocols.
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("bearer", person.token())
            .connectTimeout(Duration.ofSeconds(10))
            .buildAsync(address, this)
            .join();
  }

  public static LiveNotifications of(Person person) {
    return new LiveNotifications(person);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      received.add(JSON.readTree(part.toString()));
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** Waits for a notification of that type about that session. */
  public JsonNode await(String type, String session) {
    return Awaitility.await(type + " of " + session + " on the socket")
        .atMost(PATIENCE)
        .until(() -> of(type, session), found -> !found.isEmpty())
        .getFirst();
  }

  public List<JsonNode> of(String type, String session) {
    return received.stream()
        .filter(message -> message.path("type").asString("").equals(type))
        .filter(message -> message.path("data").toString().contains(session))
        .toList();
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }
}
