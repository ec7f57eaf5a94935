package com.primeinterviews.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.credential.PasswordPolicy.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private static final String ADDRESS = "lovelace@example.com";

  private final PasswordPolicy policy = new PasswordPolicy();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quietharbour",
        "Harbour7",
        "harb-ou7",
        "ünïcödé-7",
        "eight words of no meaning",
        "日本語のパスワードです長い"
      })
  void aLongPasswordOrAMixedOneIsGood(String password) {
    assertThat(policy.weaknessOf(new Password(password), ADDRESS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "harbour, TOO_SIMPLE",
    "Harb-u7, TOO_SIMPLE",
    "harbour7, TOO_SIMPLE",
    "quietharbou, TOO_SIMPLE",
    "'', TOO_SIMPLE",
    "my-LOVELACE-1, CONTAINS_ADDRESS",
    "1-Lovelace@Example.com, CONTAINS_ADDRESS",
    "Password123!, COMMON",
    "P@ssw0rd123!, COMMON",
    "qwertyuiop123, COMMON",
    "aaaaaaaaaaaaaaa, COMMON",
    "ILOVEYOUFOREVER, COMMON",
  })
  void aWeakPasswordIsRefusedWithTheReason(String password, Weakness reason) {
    assertThat(policy.weaknessOf(new Password(password), ADDRESS)).contains(reason);
  }

  @Test
  void whatBCryptWouldCutOffIsRefused() {
    var full = "ü".repeat(36);
    assertThat(policy.weaknessOf(new Password(full), ADDRESS)).isEmpty();
    assertThat(policy.weaknessOf(new Password(full + "x"), ADDRESS)).contains(Weakness.TOO_LONG);
  }

  @Test
  void aVeryShortMailboxNameMayOccurInAPassword() {
    assertThat(policy.weaknessOf(new Password("Adamant-77"), "ada@example.com")).isEmpty();
  }

  @Test
  void theListOfCommonPasswordsIsThere() {
    assertThat(new CommonPasswords().size()).isGreaterThan(5_000);
  }

  @Test
  void aPasswordNeverShowsItsText() {
    assertThat(new Password("quietharbour")).hasToString("********");
  }
}
