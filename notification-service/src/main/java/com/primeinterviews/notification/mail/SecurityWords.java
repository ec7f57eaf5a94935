package com.primeinterviews.notification.mail;

import com.primeinterviews.notification.wording.LocalMoment;
import com.primeinterviews.notification.wording.OneLine;
import java.net.URI;
import java.util.Map;

/** What the templates of mails about the safety of an account are told. */
final class SecurityWords {

  private SecurityWords() {}

  static Map<String, Object> of(SecurityLetter letter, URI publicUrl) {
    return Map.of(
        "reader",
        OneLine.of(letter.name()),
        "when",
        LocalMoment.of(letter.moment(), letter.zone()),
        "what",
        whatHappened(letter.purpose()),
        "link",
        link(letter, publicUrl));
  }

  /**
   * The token stands in the fragment, which browsers keep to themselves: in no log, no referrer.
   */
  private static String link(SecurityLetter letter, URI publicUrl) {
    return letter.token() == null
        ? ""
        : publicUrl + "/" + letter.purpose().page() + "#token=" + letter.token();
  }

  private static String whatHappened(SecurityLetter.Purpose purpose) {
    return switch (purpose) {
      case PASSWORD_RESET, EMAIL_VERIFICATION -> "";
      case REFRESH_TOKEN_REUSED ->
          "a sign-in of yours was used from two places, so somebody may have copied it."
              + " It has been ended on all of them.";
      case PASSWORD_CHANGED ->
          "the password of your account was changed. Your other devices have been signed out.";
      case TOTP_ENABLED -> "signing in to your account now takes a code from your authenticator.";
      case TOTP_DISABLED ->
          "signing in to your account does not take a code from your authenticator any more.";
      case RECOVERY_CODE_USED ->
          "a recovery code was used to sign in to your account. It is not good any more.";
    };
  }
}
