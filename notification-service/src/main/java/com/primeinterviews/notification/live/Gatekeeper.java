package com.primeinterviews.notification.live;

import com.primeinterviews.notification.feed.FeedOrder;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.token.KeysUnavailableException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Decides who may listen, and where in the feed the client goes on. */
@Component
class Gatekeeper {

  private static final Logger log = LoggerFactory.getLogger(Gatekeeper.class);

  private final JwtDecoder tokens;
  private final FeedWindow feed;

  Gatekeeper(JwtDecoder tokens, FeedWindow feed) {
    this.tokens = tokens;
    this.feed = feed;
  }

  /**
   * @param lastSeen the client's last notification id as it sent it; null when it has none
   */
  Admission admit(String token, @Nullable String lastSeen) {
    try {
      var jwt = tokens.decode(token);
      return admit(jwt, lastSeen == null ? null : UUID.fromString(lastSeen));
    } catch (KeysUnavailableException outage) {
      // An issuer that is away says nothing of the token.
      return new Admission.Refused(Closing.TRY_LATER);
    } catch (JwtException refused) {
      return new Admission.Refused(Closing.UNAUTHENTICATED);
    } catch (IllegalArgumentException noUuid) {
      return new Admission.Refused(Closing.BAD_MESSAGE);
    } catch (DataAccessException | TransactionException outage) {
      log.warn("A socket was turned away: {}", outage.toString());
      return new Admission.Refused(Closing.TRY_LATER);
    }
  }

  private Admission admit(Jwt jwt, @Nullable UUID lastSeen) {
    var user = CurrentUser.from(jwt);
    var until = Objects.requireNonNull(jwt.getExpiresAt());
    return new Admission.Admitted(user.id(), startOf(user.id(), lastSeen), until);
  }

  /**
   * A client that says what it saw goes on there. One that says nothing goes on after what the
   * person's clients acknowledged, or, if none ever did, starts with what comes from now on.
   */
  private UUID startOf(UUID userId, @Nullable UUID lastSeen) {
    var position = feed.position(userId);
    if (lastSeen != null) {
      // An id from the future would keep the client deaf.
      return FeedOrder.isAfter(lastSeen, position.lastId()) ? position.lastId() : lastSeen;
    }
    return Objects.requireNonNullElse(position.acknowledgedId(), position.lastId());
  }
}
