package com.primeinterviews.notification.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail about the safety of an account. It goes to the address it was asked for, not to the one
 * known of the account: whether that mailbox is read is what some of them find out.
 *
 * @param token what the reader's link carries; null when there is none, and once it was sent
 * @param moment until when the link is good, or when it happened
 */
public record SecurityLetter(
    Purpose purpose,
    UUID userId,
    String name,
    String email,
    ZoneId zone,
    @Nullable String token,
    Instant moment)
    implements Letter {

  /** Why it is written. */
  public enum Purpose {
    PASSWORD_RESET("password-reset", "Set a new password", "reset-password"),
    EMAIL_VERIFICATION("email-verification", "Confirm your e-mail address", "verify-email"),
    REFRESH_TOKEN_REUSED("security-alert", "A sign-in of yours was ended", ""),
    PASSWORD_CHANGED("security-alert", "Your password was changed", ""),
    TOTP_ENABLED("security-alert", "Two-step sign-in was switched on", ""),
    TOTP_DISABLED("security-alert", "Two-step sign-in was switched off", ""),
    RECOVERY_CODE_USED("security-alert", "A recovery code was used", "");

    private final String template;
    private final String subject;
    private final String page;

    Purpose(String template, String subject, String page) {
      this.template = template;
      this.subject = subject;
      this.page = page;
    }

    String subject() {
      return subject;
    }

    /** Where the link leads, below the public address. */
    String page() {
      return page;
    }
  }

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
    return purpose.template;
  }

  @Override
  public SecurityLetter asKept() {
    return new SecurityLetter(purpose, userId, name, email, zone, null, moment);
  }

  @Override
  public String toString() {
    return "SecurityLetter[" + purpose + " to " + userId + "]";
  }
}
