package com.primeinterviews.notification.live;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The life of a socket: opened, authenticated, acknowledging, closed. */
@Component
class SocketHandler extends TextWebSocketHandler {

  /** Room for the longest token there is. */
  private static final int LONGEST_MESSAGE = 8 * 1024;

  private static final String TOMCAT_SEND_TIMEOUT =
      "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private final Gatekeeper gatekeeper;
  private final Reception reception;
  private final LiveTasks tasks;
  private final JsonMapper json;
  private final LiveSettings settings;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();
  private volatile boolean leaving;

  SocketHandler(
      Gatekeeper gatekeeper,
      Reception reception,
      LiveTasks tasks,
      JsonMapper json,
      LiveSettings settings) {
    this.gatekeeper = gatekeeper;
    this.reception = reception;
    this.tasks = tasks;
    this.json = json;
    this.settings = settings;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    session.setTextMessageSizeLimit(LONGEST_MESSAGE);
    var connection = new Connection(bounded(session));
    connections.put(session.getId(), connection);
    if (leaving) {
      connection.close(Closing.RESTARTING);
    } else if (connections.size() > settings.sockets()) {
      connection.close(Closing.TRY_LATER);
    } else if (session.getAttributes().get(TokenHandshake.ADMISSION) instanceof Admission known) {
      reception.receive(connection, known);
    } else {
      connection.endAt(
          tasks.after(settings.authWithin(), () -> connection.close(Closing.UNAUTHENTICATED)));
    }
  }

  /** A client that does not read is dropped after a time, and after a size, that are bounded. */
  private WebSocketSession bounded(WebSocketSession session) {
    var sendWithin = settings.sendWithin().toMillis();
    if (session instanceof NativeWebSocketSession standard
        && standard.getNativeSession() instanceof jakarta.websocket.Session tomcat) {
      tomcat.getUserProperties().put(TOMCAT_SEND_TIMEOUT, sendWithin);
    }
    return new ConcurrentWebSocketSessionDecorator(
        session, Math.toIntExact(sendWithin), Math.toIntExact(settings.buffer().toBytes()));
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage text) {
    var connection = connections.get(session.getId());
    if (connection == null) {
      return;
    }
    var socket = connection.socket();
    switch (parse(text)) {
      case ClientMessage.Auth(var token, var lastEventId) when socket == null && token != null ->
          reception.receive(connection, gatekeeper.admit(token, lastEventId(session, lastEventId)));
      case ClientMessage.Ack(var id) when socket != null && id != null -> socket.acknowledge(id);
      case null, default ->
          connection.close(socket == null ? Closing.UNAUTHENTICATED : Closing.BAD_MESSAGE);
    }
  }

  private @Nullable ClientMessage parse(TextMessage text) {
    try {
      return json.readValue(text.getPayload(), ClientMessage.class);
    } catch (JacksonException notOurs) {
      return null;
    }
  }

  private static @Nullable String lastEventId(WebSocketSession session, @Nullable String stated) {
    return stated != null
        ? stated
        : Objects.toString(session.getAttributes().get(TokenHandshake.LAST_EVENT_ID), null);
  }

  @Override
  protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
    var connection = connections.get(session.getId());
    if (connection != null && connection.socket() instanceof LiveSocket socket) {
      socket.heard();
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var connection = connections.remove(session.getId());
    if (connection != null) {
      reception.dismiss(connection);
    }
  }

  /** No socket is taken any more; those that are open have been told to come back elsewhere. */
  void leave() {
    leaving = true;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      connections
          .values()
          .forEach(connection -> threads.execute(() -> connection.close(Closing.RESTARTING)));
    }
  }
}
