package com.primeinterviews.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitSettingsTest {

  @Test
  void defaults() {
    assertThat(settings(Map.of()))
        .isEqualTo(
            new LimitSettings(
                1, Duration.ofMinutes(1), 100, 30, 10, 5, 10, new LimitSettings.Tiers(1, 3, 10)));
  }

  @Test
  void theScaleMultipliesAllOfThemButNeverToNothing() {
    assertThat(settings(Map.of("scale", "2.5")).quota(Bucket.SEARCH, "pro")).isEqualTo(225);
    assertThat(settings(Map.of("scale", "0.001")).quota(Bucket.UPLOAD, "free")).isEqualTo(1);
    assertThat(settings(Map.of("scale", "1000000")).quota(Bucket.GENERAL, "enterprise"))
        .isEqualTo(1_000_000_000);
  }

  private static LimitSettings settings(Map<String, String> values) {
    var source = new MapConfigurationPropertySource();
    values.forEach((name, value) -> source.put("prime.gateway.limits." + name, value));
    return new Binder(source).bindOrCreate("prime.gateway.limits", LimitSettings.class);
  }
}
