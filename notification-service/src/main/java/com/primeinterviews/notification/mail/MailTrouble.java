package com.primeinterviews.notification.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Puts a failure to send into a few words that hold no address and no text of the server. */
final class MailTrouble {

  private MailTrouble() {}

  static String describe(Exception failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<Throwable>();
    open.add(failure);
    while (!open.isEmpty()) {
      var next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      var words = wordsFor(next);
      if (words != null) {
        return words;
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
      // Spring keeps what went wrong per message beside the cause chain.
      if (next instanceof MailSendException several) {
        Collections.addAll(open, several.getMessageExceptions());
      }
    }
    return "the mail server could not be used";
  }

  private static @Nullable String wordsFor(Throwable failure) {
    return switch (failure) {
      case ConnectException e -> "connection refused";
      case UnknownHostException e -> "mail host unknown";
      case SocketTimeoutException e -> "timed out";
      case AuthenticationFailedException e -> "authentication refused";
      case AddressException e -> "address not usable";
      case SendFailedException e -> "refused by the mail server";
      default -> null;
    };
  }
}
