package com.primeinterviews.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.testing.TestIssuer;
import com.primeinterviews.platform.token.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Access tokens good and bad, signed by a key of this test process; and an issuer outside of the
 * suite, which every service under test trusts.
 */
public final class TestTokens {

  private static final String ISSUER = "http://127.0.0.1:8080";
  private static final RSAKey KEY = newKey("test-key");
  private static final RSAKey STRANGER = newKey("test-key");

  private static final TestIssuer EXTERNAL = TestIssuer.start();

  private TestTokens() {}

  /** For tokens of people who sign in elsewhere. */
  public static TestIssuer externalIssuer() {
    return EXTERNAL;
  }

  static JWKSet publicKeys() {
    return new JWKSet(KEY.toPublicJWK());
  }

  public static String good(TestUser user) {
    return signed(user, KEY, claims -> {});
  }

  /** A good token of one sign-in, which may be ended. */
  public static String ofSignIn(TestUser user, UUID signIn) {
    return signed(user, KEY, claims -> claims.claim("sid", signIn.toString()));
  }

  /**
   * A good token as it is given for an API key.
   *
   * @param scope {@code read} or {@code read write}
   */
  public static String ofApiKey(TestUser user, UUID key, String scope) {
    return signed(
        user,
        KEY,
        claims -> claims.claim("sid", key.toString()).claim("api_key", true).claim("scope", scope));
  }

  /** Every kind of token that must be answered with 401, by what is wrong with it. */
  public static Map<String, String> bad(TestUser user) {
    var past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
    var future = Date.from(Instant.now().plus(Duration.ofMinutes(5)));
    var bad = new LinkedHashMap<String, String>();
    bad.put("expired", signed(user, KEY, claims -> claims.expirationTime(past)));
    bad.put("not yet valid", signed(user, KEY, claims -> claims.notBeforeTime(future)));
    bad.put("wrong issuer", signed(user, KEY, claims -> claims.issuer("https://evil.example")));
    bad.put("wrong audience", signed(user, KEY, claims -> claims.audience("another-api")));
    bad.put("no subject", signed(user, KEY, claims -> claims.subject(null)));
    bad.put("signed by a stranger", signed(user, STRANGER, claims -> {}));
    bad.put("tampered", tampered(good(user)));
    bad.put("alg none", new PlainJWT(claims(user).build()).serialize());
    bad.put("HS256 with the public key", hmacWithPublicKey(user));
    bad.put(
        "of an issuer nobody trusts", EXTERNAL.token("x", c -> c.issuer("https://evil.example")));
    bad.put(
        "in the suite's name by an external issuer", EXTERNAL.token("x", c -> c.issuer(ISSUER)));
    bad.put("forged in an external issuer's name", EXTERNAL.forged("x"));
    bad.put("of our type by an external issuer", EXTERNAL.tokenOfType("at+jwt", "x"));
    bad.put("no token at all", "nonsense");
    return bad;
  }

  private static String signed(TestUser user, RSAKey key, Consumer<JWTClaimsSet.Builder> edit) {
    var claims = claims(user);
    edit.accept(claims);
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(AccessTokens.TYPE)
            .build();
    var token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static JWTClaimsSet.Builder claims(TestUser user) {
    var now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("prime-interviews")
        .subject(user.id().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))))
        .jwtID(Ids.newId().toString())
        .claim("email", user.email())
        .claim("name", user.name())
        .claim("roles", List.of(user.role().wireName()))
        .claim("tier", "free");
  }

  private static String tampered(String token) {
    var parts = token.split("\\.", -1);
    var claims = new Base64URL(parts[1]).decodeToString().replace("\"free\"", "\"enterprise\"");
    return parts[0] + "." + Base64URL.encode(claims) + "." + parts[2];
  }

  private static String hmacWithPublicKey(TestUser user) {
    try {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.HS256)
              .keyID(KEY.getKeyID())
              .type(AccessTokens.TYPE)
              .build();
      var token = new SignedJWT(header, claims(user).build());
      token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
