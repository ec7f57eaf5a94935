package com.primeinterviews.gateway.token;

import com.primeinterviews.gateway.request.ApiPath;
import com.primeinterviews.gateway.token.Caller.Refused;
import com.primeinterviews.gateway.token.Caller.Stranger;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.platform.token.KeysUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Looks at the token of a request. One without a token is a stranger's: the service knows what is
 * public. Verification is a signature check against keys in memory, well below a millisecond, and
 * so stays on the event loop.
 */
@Component
class TokenCheck {

  private static final String SCHEME = "Bearer";

  /**
   * Whoever signs in may still carry the token that has just expired; it is not looked at there.
   */
  private static final Set<String> SIGN_IN =
      Set.of("/api/auth/login", "/api/auth/register", "/api/auth/refresh");

  private static final Duration KEYS_RETRY = Duration.ofSeconds(2);

  private final VerifiedTokens tokens;

  TokenCheck(VerifiedTokens tokens) {
    this.tokens = tokens;
  }

  Caller callerOf(ServerHttpRequest request) {
    var sent = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
    if (!carriesToken(sent) || SIGN_IN.contains(ApiPath.of(request))) {
      return new Stranger();
    }
    // Of two headers the gateway might check one and the service believe the other.
    return sent.size() > 1
        ? new Refused(refusal("Send one Authorization header."))
        : callerWith(sent.getFirst().substring(SCHEME.length()).strip());
  }

  private static boolean carriesToken(List<String> sent) {
    return sent.stream()
        .anyMatch(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()));
  }

  private Caller callerWith(String token) {
    try {
      return tokens.ownerOf(token);
    } catch (KeysUnavailableException e) {
      return new Refused(
          Problem.unavailable("Tokens cannot be checked right now.", KEYS_RETRY).asException());
    } catch (JwtException | IllegalArgumentException e) {
      return new Refused(refusal("The access token is not valid or has expired."));
    }
  }

  private static ProblemException refusal(String message) {
    return Problem.of(ErrorCode.UNAUTHORIZED, message).asException();
  }
}
