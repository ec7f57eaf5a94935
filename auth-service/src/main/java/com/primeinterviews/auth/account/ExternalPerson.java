package com.primeinterviews.auth.account;

import com.primeinterviews.platform.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in at an external issuer, as a verified token of it tells.
 *
 * @param id follows from issuer and subject
 * @param subject how the issuer calls the person
 * @param firstName may be empty, as may be the last name: issuers need not know them
 */
public record ExternalPerson(
    UUID id,
    String subject,
    EmailAddress email,
    boolean emailVerified,
    String firstName,
    String lastName,
    @Nullable String imageUrl,
    Role role) {

  private static final int LONGEST_IMAGE_URL = 2_000;

  public ExternalPerson {
    if (imageUrl != null
        && (imageUrl.length() > LONGEST_IMAGE_URL || !imageUrl.matches("https?://\\S+"))) {
      imageUrl = null;
    }
  }

  /** The issuer's word for the person, or else the mailbox. */
  PersonName name() {
    var first = shortened(firstName);
    var mailbox = email.value().substring(0, email.value().indexOf('@'));
    return new PersonName(first.isEmpty() ? shortened(mailbox) : first, shortened(lastName));
  }

  private static String shortened(String text) {
    var clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.substring(0, Math.min(clean.length(), PersonName.LONGEST_PART));
  }
}
