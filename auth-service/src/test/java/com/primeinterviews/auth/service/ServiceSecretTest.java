package com.primeinterviews.auth.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ServiceSecretTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Test
  void onlyTheVerySecretIsAccepted() {
    var secret = new ServiceSecret(SECRET);
    assertThat(secret.accepts(SECRET)).isTrue();
    assertThat(secret.accepts(SECRET + "0")).isFalse();
    assertThat(secret.accepts("")).isFalse();
  }

  @Test
  void withoutASecretNothingIsAccepted() {
    assertThat(new ServiceSecret("").accepts("")).isFalse();
    assertThat(new ServiceSecret(" ").accepts(" ")).isFalse();
  }

  @Test
  void aShortSecretStopsTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ServiceSecret(SECRET.substring(1)))
        .withMessageContaining("PRIME_SERVICE_SECRET");
  }

  @Test
  void theSecretNeverShows() {
    assertThat(new ServiceSecret(SECRET).toString()).doesNotContain("0123");
  }

  @Test
  void aServiceIsTheSameOnEveryInstance() {
    assertThat(ServiceTokenDesk.idOf("gateway"))
        .isEqualTo(ServiceTokenDesk.idOf("gateway"))
        .isNotEqualTo(ServiceTokenDesk.idOf("export-service"))
        .extracting(id -> id.version())
        .isEqualTo(5);
  }
}
