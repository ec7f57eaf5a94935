package com.primeinterviews.notification.live;

import com.primeinterviews.platform.security.PublicEndpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** The one socket endpoint of this service. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration {

  static final String PATH = "/ws/notifications";

  @Bean
  static WebSocketConfigurer sockets(SocketHandler handler, TokenHandshake handshake) {
    var upgrade = new DefaultHandshakeHandler();
    upgrade.setSupportedProtocols(TokenHandshake.SUB_PROTOCOL);
    // Any origin: a socket opens with a token that the page must have, never with a cookie.
    return registry ->
        registry
            .addHandler(handler, PATH)
            .setHandshakeHandler(upgrade)
            .addInterceptors(handshake)
            .setAllowedOriginPatterns("*");
  }

  @Bean
  static PublicEndpoints socketsCheckTokensThemselves() {
    return PublicEndpoints.of(HttpMethod.GET, PATH);
  }

  /** Keeps the security filters from answering 401 where the socket closes with 4401. */
  @Bean
  static BearerTokenResolver bearerTokensElsewhere() {
    var standard = new DefaultBearerTokenResolver();
    return request -> PATH.equals(request.getRequestURI()) ? null : standard.resolve(request);
  }
}
