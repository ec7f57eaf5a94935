package com.primeinterviews.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.primeinterviews.platform.identity.ExternalIdentity;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An issuer outside of the suite, with a key and an HTTP server of its own, whose tokens have the
 * shape of Clerk's. An application trusts it with the settings {@code prime.token.external[0]
 * .issuer} and {@code .jwks-uri}.
 */
public final class TestIssuer implements AutoCloseable {

  private static final RSAKey FORGERS_KEY = newKey("external-key");

  private final RSAKey key = newKey("external-key");
  private final AtomicInteger fetches = new AtomicInteger();
  private final HttpServer server;

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port of the loopback address. */
  public static TestIssuer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var issuer = new TestIssuer(server);
      server.createContext(
          "/.well-known/jwks.json",
          exchange -> {
            issuer.fetches.incrementAndGet();
            var keys = new JWKSet(issuer.key.toPublicJWK()).toString();
            var body = keys.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands in {@code iss}. */
  public String name() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String jwksUri() {
    return name() + "/.well-known/jwks.json";
  }

  /** How often the public keys were fetched. */
  public int fetches() {
    return fetches.get();
  }

  /** The account that a subject of this issuer has in the suite. */
  public UUID idOf(String subject) {
    return ExternalIdentity.idOf(name(), subject);
  }

  /** A good token for a subject such as {@code user_2abc}. */
  public String token(String subject) {
    return token(subject, claims -> {});
  }

  /** A token with the right signature whose claims deviate from a good one's. */
  public String token(String subject, Consumer<JWTClaimsSet.Builder> changes) {
    return signedBy(key, subject, JOSEObjectType.JWT, changes);
  }

  /** A token without {@code typ}, as some issuers send it. */
  public String tokenWithoutType(String subject) {
    return signedBy(key, subject, null, claims -> {});
  }

  /** A token of another {@code typ}, {@code at+jwt} for example. */
  public String tokenOfType(String type, String subject) {
    return signedBy(key, subject, new JOSEObjectType(type), claims -> {});
  }

  /** A forgery: all is right but the key, which only calls itself the issuer's. */
  public String forged(String subject) {
    return signedBy(FORGERS_KEY, subject, JOSEObjectType.JWT, claims -> {});
  }

  private String signedBy(
      RSAKey signer,
      String subject,
      @Nullable JOSEObjectType type,
      Consumer<JWTClaimsSet.Builder> changes) {
    var now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(name())
            .subject(subject)
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now.minusSeconds(5)))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .claim("sid", "sess_" + subject)
            .claim("azp", "https://app.example.com")
            .claim("email", subject + "@Example.com")
            .claim("email_verified", true)
            .claim("first_name", "Ada")
            .claim("last_name", "Lovelace")
            .claim("image_url", "https://img.example.com/ada.png");
    changes.accept(claims);
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID());
    if (type != null) {
      header.type(type);
    }
    var token = new SignedJWT(header.build(), claims.build());
    try {
      token.sign(new RSASSASigner(signer));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(id)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
