package com.primeinterviews.gateway.socket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import reactor.core.publisher.Mono;

/**
 * The WebSocket handshake: only for who finds a place, and with every opened socket known to {@link
 * OpenSockets}.
 */
@Configuration(proxyBeanMethods = false)
class Sockets {

  @Bean
  @Primary
  WebSocketService watchedWebSocketService(
      RequestUpgradeStrategy upgrade, OpenSockets open, SocketPlaces places) {
    var handshake = new HandshakeWebSocketService(upgrade);
    return (exchange, handler) ->
        Mono.defer(
            () -> {
              var place = places.take(exchange);
              // Complete is the handshake, not the socket, which leaves its place when it closes.
              return handshake
                  .handleRequest(exchange, open.watch(handler, place::leave))
                  .doOnError(failed -> place.leave())
                  .doOnCancel(place::leave);
            });
  }
}
