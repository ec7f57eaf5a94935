package com.primeinterviews.auth.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens that are refused from now on; told within the transaction that ends them.
 *
 * @param sources sign-ins and API keys they came from: their {@code sid}
 * @param userBlocked true: all tokens of the user are refused; false: they are accepted again;
 *     null: it is only about the sources
 */
public record TokensEnded(
    UUID userId,
    List<UUID> sources,
    @Nullable Boolean userBlocked,
    EndReason reason,
    Instant endedAt) {

  public TokensEnded {
    sources = List.copyOf(sources);
  }
}
