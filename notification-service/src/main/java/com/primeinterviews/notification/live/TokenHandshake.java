package com.primeinterviews.notification.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Looks for a token in the upgrade request. A refusal waits until the socket is open, because
 * browsers show scripts the code a socket is closed with but not the status of a failed upgrade. An
 * admission is decided before the answer: what happens after the client sees the socket open is
 * pushed.
 */
@Component
class TokenHandshake implements HandshakeInterceptor {

  static final String SUB_PROTOCOL = "bearer";
  static final String ADMISSION = "admission";
  static final String LAST_EVENT_ID = "lastEventId";
  private static final String BEARER = "bearer ";

  private final Gatekeeper gatekeeper;

  TokenHandshake(Gatekeeper gatekeeper) {
    this.gatekeeper = gatekeeper;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    var lastSeen = lastEventId(request);
    if (lastSeen != null) {
      attributes.put(LAST_EVENT_ID, lastSeen);
    }
    var token = token(request.getHeaders());
    if (token != null) {
      attributes.put(ADMISSION, gatekeeper.admit(token, lastSeen));
    }
    return true;
  }

  private static @Nullable String lastEventId(ServerHttpRequest request) {
    return UriComponentsBuilder.fromUri(request.getURI())
        .build()
        .getQueryParams()
        .getFirst(LAST_EVENT_ID);
  }

  private static @Nullable String token(HttpHeaders headers) {
    var authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
    if (authorization != null && StringUtils.startsWithIgnoreCase(authorization, BEARER)) {
      return authorization.substring(BEARER.length()).strip();
    }
    var offered = new WebSocketHttpHeaders(headers).getSecWebSocketProtocol();
    int bearer = offered.indexOf(SUB_PROTOCOL);
    return bearer >= 0 && bearer + 1 < offered.size() ? offered.get(bearer + 1) : null;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}
}
