package com.primeinterviews.session.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class HoldSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void theDefaultsAreAsStated() {
    context.run(
        started ->
            assertThat(started.getBean(HoldSettings.class))
                .isEqualTo(new HoldSettings(Duration.ofMinutes(5), 3)));
  }

  @Test
  void aHoldOfADayStopsTheStart() {
    context
        .withPropertyValues("prime.session.hold.lasts=24h")
        .run(started -> assertThat(started).hasFailed());
  }

  @Configuration
  @EnableConfigurationProperties(HoldSettings.class)
  static class Settings {}
}
