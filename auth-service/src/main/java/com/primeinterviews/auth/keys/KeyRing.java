package com.primeinterviews.auth.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.primeinterviews.auth.keys.StoredKeys.StoredKey;
import com.primeinterviews.platform.token.SigningKeys;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens, as this instance holds them in memory. The first start of the
 * suite makes one; instances that start at the same time end up with the same key.
 */
@Component
public class KeyRing implements SigningKeys {

  private static final int SECONDS = 10;

  /** How long it takes until all instances know what one has done. */
  static final Duration READ_EVERY = Duration.ofSeconds(SECONDS);

  private static final Logger log = LoggerFactory.getLogger(KeyRing.class);

  private final StoredKeys store;
  private final KeyVault vault;
  private volatile Held held;

  KeyRing(StoredKeys store, NewKeys newKeys, KeyVault vault) {
    this.store = store;
    this.vault = vault;
    if (store.all().stream().noneMatch(KeyRing::isActive)) {
      store.addIfNone(newKeys.active());
    }
    held = read();
  }

  /** The public keys, without anything that has to be secret. */
  @Override
  public JWKSet current() {
    return held.publicKeys();
  }

  /** The key that signs today. */
  public ActiveKey active() {
    return held.active();
  }

  /** Another instance may have moved the keys. */
  @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
  void reload() {
    try {
      held = read();
    } catch (DataAccessException outage) {
      log.debug("The signing keys stay as they were read last", outage);
    }
  }

  private Held read() {
    var keys = store.all();
    return new Held(
        new JWKSet(keys.stream().map(KeyRing::publicPart).toList()),
        keys.stream().filter(KeyRing::isActive).findFirst().map(this::open).orElseThrow());
  }

  private static boolean isActive(StoredKey key) {
    return key.status() == KeyStatus.ACTIVE;
  }

  private ActiveKey open(StoredKey key) {
    try {
      var encoded = new PKCS8EncodedKeySpec(vault.open(key.kid(), key.privateKey()));
      return new ActiveKey(key.kid(), KeyFactory.getInstance("RSA").generatePrivate(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing key " + key.kid() + " cannot be read", e);
    }
  }

  private static JWK publicPart(StoredKey key) {
    try {
      var encoded = new X509EncodedKeySpec(key.publicKey());
      var rsa = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded);
      return new RSAKey.Builder(rsa)
          .keyID(key.kid())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Signing key " + key.kid() + " cannot be read", e);
    }
  }

  private record Held(JWKSet publicKeys, ActiveKey active) {}

  /** A private key and the id under which its public half is found. */
  public record ActiveKey(String kid, PrivateKey key) {}
}
