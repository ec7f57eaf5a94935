package com.primeinterviews.gateway.socket;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Knows the sockets that pass through, so that they are told to come back when the gateway stops;
 * otherwise the graceful shutdown would wait for them in vain and then cut them off.
 */
@Component
class OpenSockets implements SmartLifecycle {

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  WebSocketHandler watch(WebSocketHandler handler, Runnable closed) {
    return new WebSocketHandler() {
      @Override
      public List<String> getSubProtocols() {
        return handler.getSubProtocols();
      }

      @Override
      public Mono<Void> handle(WebSocketSession session) {
        sessions.add(session);
        return handler
            .handle(session)
            .doFinally(
                end -> {
                  sessions.remove(session);
                  closed.run();
                });
      }
    };
  }

  /** In the default phase, which stops before the web server begins its graceful shutdown. */
  @Override
  public void stop() {
    running = false;
    Flux.fromIterable(sessions)
        .flatMap(session -> session.close(CloseStatus.SERVICE_RESTARTED).onErrorComplete())
        .then()
        .timeout(FAREWELL, Mono.empty())
        .block();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
