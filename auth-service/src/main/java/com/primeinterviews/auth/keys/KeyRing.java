package com.primeinterviews.auth.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.primeinterviews.auth.keys.StoredKeys.StoredKey;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.token.SigningKeys;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens, as this instance holds them in memory. The first start of the
 * suite makes one; instances that start at the same time end up with the same key.
 */
@Component
public class KeyRing implements SigningKeys {

  private static final int RSA_BITS = 2048;

  private final KeyVault vault;
  private final JWKSet publicKeys;
  private final ActiveKey active;

  KeyRing(StoredKeys store, KeyVault vault, Clock clock) {
    this.vault = vault;
    if (store.all().stream().noneMatch(KeyRing::isActive)) {
      store.addActiveIfNone(generate(clock));
    }
    var keys = store.all();
    publicKeys = new JWKSet(keys.stream().map(KeyRing::publicPart).toList());
    active = keys.stream().filter(KeyRing::isActive).findFirst().map(this::open).orElseThrow();
  }

  /** The public keys, without anything that has to be secret. */
  @Override
  public JWKSet current() {
    return publicKeys;
  }

  /** The key that signs today. */
  public ActiveKey active() {
    return active;
  }

  private static boolean isActive(StoredKey key) {
    return key.status() == KeyStatus.ACTIVE;
  }

  private StoredKey generate(Clock clock) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      var pair = generator.generateKeyPair();
      var kid = Ids.newId().toString();
      return new StoredKey(
          kid,
          KeyStatus.ACTIVE,
          pair.getPublic().getEncoded(),
          vault.seal(kid, pair.getPrivate().getEncoded()),
          clock.instant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
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

  /** A private key and the id under which its public half is found. */
  public record ActiveKey(String kid, PrivateKey key) {}
}
