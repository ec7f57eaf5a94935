package com.primeinterviews.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.primeinterviews.auth.keys.KeyVault.Sealed;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyVaultTest {

  private static final byte[] SECRET = {1, 2, 3, 4};

  private final KeyVault vault = new KeyVault(masterKey(1));

  @Test
  void whatIsSealedOpensUnderTheSameNameOnly() {
    var sealed = vault.seal("key-1", SECRET);
    assertThat(vault.open("key-1", sealed)).isEqualTo(SECRET);
    assertThatIllegalStateException().isThrownBy(() -> vault.open("key-2", sealed));
  }

  @Test
  void theSameSecretIsNeverSealedAlike() {
    assertThat(vault.seal("key-1", SECRET).bytes())
        .isNotEqualTo(vault.seal("key-1", SECRET).bytes());
  }

  @Test
  void aChangedBitIsNoticed() {
    var sealed = vault.seal("key-1", SECRET);
    sealed.bytes()[14] ^= 1;
    assertThatIllegalStateException().isThrownBy(() -> vault.open("key-1", sealed));
  }

  @Test
  void anotherMasterKeyIsNamedInsteadOfFailingObscurely() {
    Sealed sealed = vault.seal("key-1", SECRET);
    var other = masterKey(2);
    assertThatIllegalStateException()
        .isThrownBy(() -> new KeyVault(other).open("key-1", sealed))
        .withMessageContaining(sealed.masterKeyId())
        .withMessageContaining(other.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not base64!", "c2hvcnQ="})
  void anUnusableMasterKeyStopsTheStartSayingWhatToDo(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterKey(text))
        .withMessageContaining("PRIME_MASTER_KEY");
  }

  @Test
  void theMasterKeyNeverShows() {
    var key = masterKey(1);
    assertThat(key.toString()).doesNotContain(key.masterKey());
  }

  private static MasterKey masterKey(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return new MasterKey(Base64.getEncoder().encodeToString(bytes));
  }
}
