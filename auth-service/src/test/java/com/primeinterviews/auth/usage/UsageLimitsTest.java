package com.primeinterviews.auth.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class UsageLimitsTest {

  @Test
  void payingUsersGetThreeAndTenTimesAsMuch() {
    var limits = bound(Map.of());
    assertThat(limits.of("free"))
        .isEqualTo(
            Map.of("general", 100L, "search", 30L, "email", 10L, "upload", 5L, "login", 10L));
    assertThat(limits.of("pro")).containsEntry("general", 300L).containsEntry("upload", 15L);
    assertThat(limits.of("enterprise")).containsEntry("search", 300L);
  }

  @Test
  void theScaleOfTheGatewayScalesThemToo() {
    assertThat(bound(Map.of("prime.gateway.limits.scale", "0.001")).of("free"))
        .containsEntry("general", 1L);
    assertThat(bound(Map.of("prime.gateway.limits.scale", "100")).of("free"))
        .containsEntry("general", 10_000L);
  }

  private static UsageLimits bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("prime.gateway.limits", UsageLimits.class);
  }
}
