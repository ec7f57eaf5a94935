package com.primeinterviews.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"a@b.co", "first.last+tag@sub.example.com", "x@xn--bcher-kva.example"})
  void addressesAreTaken(String text) {
    assertThat(new EmailAddress(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "@example.com",
        "ada@localhost",
        "a b@example.com",
        "ada@example..com",
        ".ada@example.com",
        "ada@example.com\n",
        "ada@example.com\u0000",
        "аda@example.com"
      })
  void whatIsNoAddressOrLooksLikeAnotherIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(new EmailAddress("Ada@Example.COM")).isEqualTo(new EmailAddress("ada@example.com"));
  }

  @Test
  void theLongestAddressIsTakenAndALongerOneIsNot() {
    var domain = "@example.com";
    var longest = "a".repeat(EmailAddress.LONGEST - domain.length()) + domain;
    assertThat(new EmailAddress(longest).value()).isEqualTo(longest);
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a" + longest));
  }

  @Test
  void aHugeTextIsNoAddressAndDoesNoHarm() {
    assertThat("a.".repeat(500_000) + "@example.com").doesNotMatch(EmailAddress.FORM);
    assertThat("a@" + "a.".repeat(500_000) + "com").doesNotMatch(EmailAddress.FORM);
  }
}
