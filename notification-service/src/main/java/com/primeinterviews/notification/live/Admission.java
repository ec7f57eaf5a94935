package com.primeinterviews.notification.live;

import java.time.Instant;
import java.util.UUID;
import org.springframework.web.socket.CloseStatus;

/** What became of a token that a socket showed. */
sealed interface Admission {

  /**
   * @param after the last notification this client needs not be sent
   */
  record Admitted(UUID userId, UUID after, Instant until) implements Admission {}

  record Refused(CloseStatus why) implements Admission {}
}
