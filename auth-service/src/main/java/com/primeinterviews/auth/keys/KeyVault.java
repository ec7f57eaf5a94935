package com.primeinterviews.auth.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D) under the master key of today, and opens those
 * of the one before too.
 */
@Component
public final class KeyVault {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final MasterKeys masterKeys;
  private final SecureRandom random = new SecureRandom();

  KeyVault(MasterKeys masterKeys) {
    this.masterKeys = masterKeys;
  }

  /**
   * Nonce, ciphertext and tag.
   *
   * @param owner whose secret it is; it opens only under the same name, so that nobody can swap two
   *     sealed secrets in the database
   */
  public Sealed seal(String owner, byte[] secret) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var masterKey = masterKeys.current();
    var box = crypt(Cipher.ENCRYPT_MODE, masterKey, owner, nonce, secret);
    var bytes = ByteBuffer.allocate(nonce.length + box.length).put(nonce).put(box).array();
    return new Sealed(bytes, masterKey.id());
  }

  public byte[] open(String owner, Sealed sealed) {
    var masterKey =
        masterKeys
            .find(sealed.masterKeyId())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "%s was sealed under master key %s, but PRIME_MASTER_KEY is %s"
                            .formatted(owner, sealed.masterKeyId(), masterKeys.current().id())));
    var buffer = ByteBuffer.wrap(sealed.bytes());
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var box = new byte[buffer.remaining()];
    buffer.get(box);
    return crypt(Cipher.DECRYPT_MODE, masterKey, owner, nonce, box);
  }

  /** The same secret under the master key of today. */
  public Sealed sealAnew(String owner, Sealed sealed) {
    return seal(owner, open(owner, sealed));
  }

  /** Of the master key before, as long as it is known. */
  Optional<String> previousKeyId() {
    return masterKeys.previous().map(MasterKey::id);
  }

  /** Whether it was sealed under the master key of today; if not, it should be sealed anew. */
  public boolean isCurrent(Sealed sealed) {
    return sealed.masterKeyId().equals(masterKeys.current().id());
  }

  private static byte[] crypt(
      int mode, MasterKey masterKey, String owner, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, masterKey.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The sealed secret of " + owner + " is not intact", e);
    }
  }

  /** What may be stored, and the master key it needs. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only stored and opened
  public record Sealed(byte[] bytes, String masterKeyId) {}
}
