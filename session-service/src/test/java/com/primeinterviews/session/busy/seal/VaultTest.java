package com.primeinterviews.session.busy.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.session.busy.seal.Vault.Sealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

  private static final String OLD = key('o');
  private static final String NEW = key('n');
  private static final String NAME = "busy-source/1";
  private static final String SECRET = "https://cal.example/private-Łink.ics";

  private final Vault before = new Vault(new MasterKeys(OLD, ""));
  private final Vault moving = new Vault(new MasterKeys(NEW, OLD));
  private final Vault after = new Vault(new MasterKeys(NEW, ""));

  @Test
  void whatWasSealedOpensUnderItsNameOnlyAndShowsNothing() {
    Sealed sealed = before.seal(NAME, SECRET);

    assertThat(before.open(NAME, sealed)).isEqualTo(SECRET);
    assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("cal");
    assertThatThrownBy(() -> before.open("busy-source/2", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("cal.example");
  }

  @Test
  void theSameSecretIsNeverSealedAlike() {
    assertThat(before.seal(NAME, SECRET).bytes()).isNotEqualTo(before.seal(NAME, SECRET).bytes());
  }

  @Test
  void whileKeysChangeTheOldOneOpensAndWhatIsSealedAnewNeedsTheNewOneAlone() {
    Sealed old = before.seal(NAME, SECRET);
    assertThat(before.isCurrent(old)).isTrue();
    assertThat(moving.isCurrent(old)).isFalse();

    Sealed anew = moving.seal(NAME, moving.open(NAME, old));

    assertThat(moving.isCurrent(anew)).isTrue();
    assertThat(after.open(NAME, anew)).isEqualTo(SECRET);
    assertThatThrownBy(() -> after.open(NAME, old))
        .hasMessageContaining(old.masterKeyId())
        .hasMessageContaining("not given");
    assertThatThrownBy(() -> before.open(NAME, anew)).hasMessageContaining("not given");
  }

  @Test
  void whatWasTamperedWithDoesNotOpen() {
    Sealed sealed = before.seal(NAME, SECRET);
    for (int place : new int[] {0, 12, sealed.bytes().length - 1}) {
      byte[] changed = sealed.bytes().clone();
      changed[place] ^= 1;

      assertThatThrownBy(() -> before.open(NAME, new Sealed(changed, sealed.masterKeyId())))
          .hasMessageContaining("not intact");
    }
  }

  @Test
  void keysAreToldByTheirIdsOnly() {
    var keys = new MasterKeys(NEW, OLD);

    assertThat(keys.toString()).contains(keys.currentId()).doesNotContain(NEW, OLD);
    assertThat(new MasterKeys(NEW, NEW).all()).hasSize(1);
    assertThat(keys.all()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "no base64!", "c2hvcnQ="})
  void aKeyThatIsNoneStopsTheStart(String key) {
    assertThatThrownBy(() -> new MasterKeys(key, "")).hasMessageContaining("PRIME_MASTER_KEY");
  }

  private static String key(char letter) {
    return Base64.getEncoder()
        .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
  }
}
