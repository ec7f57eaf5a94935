package com.primeinterviews.notification.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client may send. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ClientMessage.Auth.class, name = "auth"),
  @JsonSubTypes.Type(value = ClientMessage.Ack.class, name = "ack")
})
sealed interface ClientMessage {

  /**
   * First message of a socket that showed no token when it was opened.
   *
   * @param lastEventId last notification seen; goes before the one in the address
   */
  record Auth(@Nullable String token, @Nullable String lastEventId) implements ClientMessage {}

  /** The client has everything up to this notification. */
  record Ack(@Nullable UUID id) implements ClientMessage {}
}
