package com.primeinterviews.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonNameTest {

  @Test
  void aFullNameIsSplitBeforeItsLastWord() {
    assertThat(PersonName.ofFullName(" Augusta Ada  Lovelace "))
        .isEqualTo(new PersonName("Augusta Ada", "Lovelace"));
  }

  @Test
  void oneNameIsEnough() {
    assertThat(PersonName.ofFullName("Ada")).isEqualTo(new PersonName("Ada", ""));
    assertThat(new PersonName("Ada", "").display()).isEqualTo("Ada");
  }

  @Test
  void noNameIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" ", "Lovelace"));
  }
}
