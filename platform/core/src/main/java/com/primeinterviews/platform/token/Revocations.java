package com.primeinterviews.platform.token;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Good tokens that were taken back before their time. Asked with every verified token, so it must
 * answer from memory; a bean of this type is used where there is one.
 */
@FunctionalInterface
public interface Revocations {

  boolean include(Jwt token);
}
