package com.primeinterviews.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.account.EmailAddress;
import org.junit.jupiter.api.Test;

class LoginPairTest {

  private static final EmailAddress ADA = new EmailAddress("ada@example.com");

  @Test
  void anotherAddressOrAnotherAccountIsAnotherPair() {
    var pair = LoginPair.of(ADA, "192.0.2.1");
    assertThat(LoginPair.of(new EmailAddress("ADA@example.com"), "192.0.2.1").hash())
        .isEqualTo(pair.hash());
    assertThat(LoginPair.of(ADA, "192.0.2.2").hash()).isNotEqualTo(pair.hash());
    assertThat(LoginPair.of(new EmailAddress("bob@example.com"), "192.0.2.1").hash())
        .isNotEqualTo(pair.hash());
  }

  @Test
  void addressesOfOneIpv6NetworkCountAsOne() {
    var pair = LoginPair.of(ADA, "2001:db8:1:2::1");
    assertThat(LoginPair.of(ADA, "2001:db8:1:2:ffff::9").hash()).isEqualTo(pair.hash());
    assertThat(LoginPair.of(ADA, "2001:db8:1:3::1").hash()).isNotEqualTo(pair.hash());
  }

  @Test
  void whatIsNoAddressStandsForItself() {
    assertThat(LoginPair.of(ADA, "unknown").network()).isEqualTo("unknown");
  }
}
