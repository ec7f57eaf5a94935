package com.primeinterviews.notification.mail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.UUID;

/**
 * The facts of one mail to one person. Kept as JSON with the delivery and put into words when it is
 * sent; a renamed component needs a migration of the letters that still wait.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "letter")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WelcomeLetter.class, name = "welcome"),
  @JsonSubTypes.Type(value = SessionLetter.class, name = "session"),
  @JsonSubTypes.Type(value = SecurityLetter.class, name = "security"),
  @JsonSubTypes.Type(value = WaitlistLetter.class, name = "waitlist")
})
public sealed interface Letter
    permits WelcomeLetter, SessionLetter, SecurityLetter, WaitlistLetter {

  UUID readerId();

  /** Where it goes; empty while only the account's id is known. */
  Optional<String> readerEmail();

  /** Name of the template, also what delivery events call it. */
  String template();

  /** As it is kept when there is no more to do: without what only its reader may know. */
  default Letter asKept() {
    return this;
  }
}
