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

  private final KeyVault vault = vaultOf(masterKey(1));

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
        .isThrownBy(() -> vaultOf(other).open("key-1", sealed))
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
    assertThat(new MasterKeys(key.masterKey(), key.masterKey()).toString())
        .doesNotContain(key.masterKey());
  }

  @Test
  void whatTheMasterKeyBeforeHasSealedStillOpensAndIsToBeSealedAnew() {
    var sealed = vault.seal("key-1", SECRET);
    var moved = new KeyVault(new MasterKeys(masterKey(2).masterKey(), masterKey(1).masterKey()));
    assertThat(moved.open("key-1", sealed)).isEqualTo(SECRET);
    assertThat(moved.isCurrent(sealed)).isFalse();

    var anew = moved.seal("key-1", SECRET);
    assertThat(moved.isCurrent(anew)).isTrue();
    assertThat(vaultOf(masterKey(2)).open("key-1", anew)).isEqualTo(SECRET);
    assertThatIllegalStateException().isThrownBy(() -> vault.open("key-1", anew));
  }

  private static KeyVault vaultOf(MasterKey key) {
    return new KeyVault(new MasterKeys(key.masterKey(), ""));
  }

  private static MasterKey masterKey(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return new MasterKey(Base64.getEncoder().encodeToString(bytes));
  }
}
