package com.primeinterviews.gateway.socket;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;

/** The WebSocket handshake, with every opened socket known to {@link OpenSockets}. */
@Configuration(proxyBeanMethods = false)
class Sockets {

  @Bean
  @Primary
  WebSocketService watchedWebSocketService(RequestUpgradeStrategy upgrade, OpenSockets open) {
    var handshake = new HandshakeWebSocketService(upgrade);
    return (exchange, handler) -> handshake.handleRequest(exchange, open.watch(handler));
  }
}
