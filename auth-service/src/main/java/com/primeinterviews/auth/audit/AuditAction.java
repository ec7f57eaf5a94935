package com.primeinterviews.auth.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is worth remembering for good; lower case with dots and dashes on the wire. */
public enum AuditAction {
  ADMIN_REGISTERED("admin.registered"),
  ACCOUNT_CHANGED("account.changed"),
  ACCOUNT_ERASED("account.erased"),
  API_KEY_CREATED("api-key.created"),
  API_KEY_ROTATED("api-key.rotated"),
  API_KEY_REVOKED("api-key.revoked"),
  PROVIDER_KEY_SET("provider-key.set"),
  PROVIDER_KEY_REMOVED("provider-key.removed"),
  TOTP_ENABLED("totp.enabled"),
  TOTP_DISABLED("totp.disabled"),
  SIGNING_KEYS_ROTATED("signing-keys.rotated");

  private final String wireName;

  AuditAction(String wireName) {
    this.wireName = wireName;
  }

  public String wireName() {
    return wireName;
  }

  public static Optional<AuditAction> fromWire(String wireName) {
    var wanted = wireName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(action -> action.wireName.equals(wanted)).findFirst();
  }
}
