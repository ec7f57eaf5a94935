package com.primeinterviews.notification.live;

import org.springframework.web.socket.CloseStatus;

/**
 * Why the server closes a socket; 4000 and up are this protocol's own codes. Codes 1012 and 1013
 * would say the same, but the gateway passes these on as 1002.
 */
final class Closing {

  /** A message that is not of the protocol. */
  static final CloseStatus BAD_MESSAGE = new CloseStatus(4400, "bad message");

  /** No token in time, a bad one, or one that has expired. */
  static final CloseStatus UNAUTHENTICATED = new CloseStatus(4401, "a valid token is required");

  /** A ping was left unanswered. */
  static final CloseStatus SILENT = new CloseStatus(4408, "no answer to ping");

  static final CloseStatus TOO_MANY = new CloseStatus(4429, "too many sockets");

  /** A server this one needs is away, or it is full. */
  static final CloseStatus TRY_LATER = new CloseStatus(4503, "try again later");

  /** This instance goes; another one is there, or will be. */
  static final CloseStatus RESTARTING = new CloseStatus(1001, "reconnect");

  private Closing() {}
}
