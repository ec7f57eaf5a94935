package com.primeinterviews.gateway.token;

import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.platform.identity.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Who makes a request, as far as the gateway can tell. */
public sealed interface Caller {

  /**
   * Whose token is good.
   *
   * @param user as the token tells
   * @param signIn id of the sign-in or API key the token comes from, null when it names none
   * @param external whether the token is another issuer's
   */
  record Person(CurrentUser user, @Nullable String signIn, boolean external) implements Caller {}

  /** Who shows no credentials. */
  record Stranger() implements Caller {}

  /** Whose credentials are no good, or cannot be checked now. */
  record Refused(ProblemException reason) implements Caller {}

  /** The caller found by {@link Identification}; a stranger where nobody looked. */
  static Caller of(ServerWebExchange exchange) {
    return exchange.getAttributeOrDefault(Caller.class.getName(), new Stranger());
  }
}
