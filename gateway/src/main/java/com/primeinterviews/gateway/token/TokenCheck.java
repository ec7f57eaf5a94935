package com.primeinterviews.gateway.token;

import com.primeinterviews.gateway.request.RequestTrail;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.token.KeysUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Turns away a bad token before any service is touched. A request without one goes on: the service
 * knows what is public. Verification is a signature check against keys in memory, well below a
 * millisecond, and so stays on the event loop.
 */
@Component
public class TokenCheck implements GatewayFilter {

  private static final String SCHEME = "Bearer";

  /**
   * Whoever signs in may still carry the token that has just expired; it is not looked at there.
   */
  private static final Set<String> SIGN_IN =
      Set.of("/api/auth/login", "/api/auth/register", "/api/auth/refresh");

  private static final Duration KEYS_RETRY = Duration.ofSeconds(2);

  private final JwtDecoder decoder;

  TokenCheck(JwtDecoder decoder) {
    this.decoder = decoder;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    var sent = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
    if (carriesToken(sent) && !SIGN_IN.contains(exchange.getRequest().getPath().value())) {
      RequestTrail.of(exchange).calledBy(verified(sent).id());
    }
    return chain.filter(exchange);
  }

  private static boolean carriesToken(List<String> sent) {
    return sent.stream()
        .anyMatch(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()));
  }

  private CurrentUser verified(List<String> sent) {
    // Of two headers the gateway might check one and the service believe the other.
    if (sent.size() > 1) {
      throw refused("Send one Authorization header.");
    }
    try {
      return CurrentUser.from(decoder.decode(sent.getFirst().substring(SCHEME.length()).strip()));
    } catch (KeysUnavailableException e) {
      throw Problem.unavailable("Tokens cannot be checked right now.", KEYS_RETRY).asException();
    } catch (JwtException | IllegalArgumentException e) {
      throw refused("The access token is not valid or has expired.");
    }
  }

  private static RuntimeException refused(String message) {
    return Problem.of(ErrorCode.UNAUTHORIZED, message).asException();
  }
}
