package com.primeinterviews.session.busy.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D) under the master key of today, and opens those
 * of the one before too.
 */
@Component
public class Vault {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** What may be stored, and the master key it needs. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only stored and opened
  public record Sealed(byte[] bytes, String masterKeyId) {}

  private final MasterKeys keys;
  private final SecureRandom random = new SecureRandom();

  Vault(MasterKeys keys) {
    this.keys = keys;
  }

  /**
   * Nonce, ciphertext and tag.
   *
   * @param name of what is sealed; it opens only under the same one, so that nobody can swap two
   *     sealed secrets in the database
   */
  public Sealed seal(String name, String secret) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] box =
        crypt(
            Cipher.ENCRYPT_MODE,
            keyOf(keys.currentId()),
            name,
            nonce,
            secret.getBytes(StandardCharsets.UTF_8));
    byte[] bytes = ByteBuffer.allocate(nonce.length + box.length).put(nonce).put(box).array();
    return new Sealed(bytes, keys.currentId());
  }

  public String open(String name, Sealed sealed) {
    var buffer = ByteBuffer.wrap(sealed.bytes());
    var nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    var box = new byte[buffer.remaining()];
    buffer.get(box);
    return new String(
        crypt(Cipher.DECRYPT_MODE, keyOf(sealed.masterKeyId()), name, nonce, box),
        StandardCharsets.UTF_8);
  }

  /** Whether it was sealed under the master key of today; if not, it should be sealed anew. */
  public boolean isCurrent(Sealed sealed) {
    return sealed.masterKeyId().equals(keys.currentId());
  }

  private SecretKey keyOf(String id) {
    SecretKey key = keys.all().get(id);
    if (key == null) {
      throw new IllegalStateException("Sealed under master key " + id + ", which is not given");
    }
    return key;
  }

  private static byte[] crypt(int mode, SecretKey key, String name, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The sealed secret of " + name + " is not intact", e);
    }
  }
}
