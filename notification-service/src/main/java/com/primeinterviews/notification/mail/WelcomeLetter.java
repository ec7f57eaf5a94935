package com.primeinterviews.notification.mail;

import java.util.Optional;
import java.util.UUID;

/** Sent once, when the account is made. */
public record WelcomeLetter(UUID userId, String name, String email) implements Letter {

  @Override
  public UUID readerId() {
    return userId;
  }

  @Override
  public Optional<String> readerEmail() {
    return Optional.of(email);
  }

  @Override
  public String template() {
    return "welcome";
  }
}
