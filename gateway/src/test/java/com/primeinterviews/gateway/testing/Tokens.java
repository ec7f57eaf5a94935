package com.primeinterviews.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.primeinterviews.platform.token.KeysUnavailableException;
import com.primeinterviews.platform.token.SigningKeys;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Mints access tokens as the issuer does, and as an attacker would like to. */
public final class Tokens {

  public static final RSAKey ISSUER_KEY = key("issuer-1");
  public static final UUID SUBJECT = UUID.fromString("01900000-0000-7000-8000-000000000001");

  private static volatile boolean issuerReached = true;

  private Tokens() {}

  /** As it is while the issuer has not been reached since the gateway started. */
  public static void withoutKeys(Runnable action) {
    issuerReached = false;
    try {
      action.run();
    } finally {
      issuerReached = true;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class KeysOfTheIssuer {
    @Bean
    SigningKeys signingKeys() {
      return () -> {
        if (!issuerReached) {
          throw new KeysUnavailableException();
        }
        return new JWKSet(ISSUER_KEY.toPublicJWK());
      };
    }
  }

  public static RSAKey key(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String valid() {
    return with(claims -> claims);
  }

  /** A good token of somebody of this tier whom nobody has seen before. */
  public static String of(UUID user, String tier) {
    return with(claims -> claims.subject(user.toString()).claim("tier", tier));
  }

  /** A token of the issuer's key whose claims deviate from a good one's. */
  public static String with(UnaryOperator<JWTClaimsSet.Builder> changes) {
    return signed(header(), changes.apply(goodClaims()).build(), signer(ISSUER_KEY));
  }

  public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
    try {
      var token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JWSHeader header() {
    return headerBuilder(JWSAlgorithm.RS256).build();
  }

  public static JWSHeader.Builder headerBuilder(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(ISSUER_KEY.getKeyID());
  }

  public static JWTClaimsSet.Builder goodClaims() {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer("http://127.0.0.1:8080")
        .audience("prime-interviews")
        .subject(SUBJECT.toString())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("email", "ada@example.org")
        .claim("roles", List.of("candidate"))
        .claim("tier", "free");
  }
}
