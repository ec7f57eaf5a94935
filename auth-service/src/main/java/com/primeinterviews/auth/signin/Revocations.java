package com.primeinterviews.auth.signin;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes tokens back. Part of the caller's transaction if there is one; once it has committed, and
 * before the caller goes on, the gateway refuses them.
 */
@Component
public class Revocations {

  private final EndedTokens tokens;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Revocations(EndedTokens tokens, ApplicationEventPublisher events, Clock clock) {
    this.tokens = tokens;
    this.events = events;
    this.clock = clock;
  }

  /** Ends every sign-in of the user. */
  @Transactional
  public void endAll(UUID userId, EndReason reason) {
    end(userId, null, null, reason);
  }

  /** Ends one sign-in; false when the user has none such that is open. */
  @Transactional
  public boolean endOne(UUID userId, UUID signInId, EndReason reason) {
    boolean ended = tokens.endOne(userId, signInId, reason, clock.instant());
    if (ended) {
      tellEnded(userId, signInId, reason);
    }
    return ended;
  }

  /** Ends every sign-in of the user but one: that of the device in the user's hand. */
  @Transactional
  public void endOthers(UUID userId, @Nullable UUID kept, EndReason reason) {
    end(userId, kept, null, reason);
  }

  /** Ends every sign-in and refuses all other tokens of the user too, until {@link #unblock}. */
  @Transactional
  public void block(UUID userId, EndReason reason) {
    end(userId, null, true, reason);
  }

  /** Tokens of the user are accepted again; what was ended stays so. */
  @Transactional
  public void unblock(UUID userId) {
    tell(userId, List.of(), false, EndReason.ACCOUNT_ENABLED);
  }

  /** Refuses the tokens that an API key was exchanged for. */
  @Transactional
  public void endKey(UUID userId, UUID keyId) {
    tell(userId, List.of(keyId), null, EndReason.API_KEY_REVOKED);
  }

  /** Of a sign-in that the caller has ended. */
  void tellEnded(UUID userId, UUID signInId, EndReason reason) {
    tell(userId, List.of(signInId), null, reason);
  }

  private void end(UUID userId, @Nullable UUID kept, @Nullable Boolean blocked, EndReason reason) {
    tell(userId, tokens.endOpen(userId, kept, reason, clock.instant()), blocked, reason);
  }

  private void tell(UUID userId, List<UUID> sources, @Nullable Boolean blocked, EndReason reason) {
    if (sources.isEmpty() && blocked == null) {
      return;
    }
    var ended = new TokensEnded(userId, sources, blocked, reason, clock.instant());
    tokens.remember(ended);
    events.publishEvent(ended);
  }
}
