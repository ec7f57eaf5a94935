package com.primeinterviews.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.enums.UuidNamespace;
import java.util.UUID;

/**
 * The account of somebody who signs in elsewhere. Its id follows from issuer and subject alone, so
 * that every service knows it without asking anybody.
 */
public final class ExternalIdentity {

  private ExternalIdentity() {}

  /**
   * UUID version 5 (RFC 9562, section 5.5) of the subject, in a name space that is itself the UUID
   * version 5 of the issuer's address: subjects are unique within their issuer only.
   */
  public static UUID idOf(String issuer, String subject) {
    var issuerSpace = UuidCreator.getNameBasedSha1(UuidNamespace.NAMESPACE_URL, issuer);
    return UuidCreator.getNameBasedSha1(issuerSpace, subject);
  }
}
