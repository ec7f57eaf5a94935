package com.primeinterviews.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AdminBootstrapTest {

  @Test
  void onlyTheVerySecretIsAccepted() {
    var bootstrap = new AdminBootstrap("a-long-enough-secret");
    assertThat(bootstrap.accepts("a-long-enough-secret")).isTrue();
    assertThat(bootstrap.accepts("a-long-enough-secre")).isFalse();
    assertThat(bootstrap.accepts("")).isFalse();
  }

  @Test
  void withoutASecretNothingIsAccepted() {
    assertThat(new AdminBootstrap("").accepts("")).isFalse();
  }

  @Test
  void aShortSecretStopsTheStart() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AdminBootstrap("short"));
  }

  @Test
  void theSecretNeverShows() {
    assertThat(new AdminBootstrap("a-long-enough-secret").toString()).doesNotContain("enough");
  }
}
