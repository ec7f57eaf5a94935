package com.primeinterviews.session.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class WaitlistSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void anOfferLastsHalfAnHour() {
    context.run(
        started ->
            assertThat(started.getBean(WaitlistSettings.class))
                .isEqualTo(new WaitlistSettings(Duration.ofMinutes(30))));
  }

  @Test
  void anOfferOfNoTimeStopsTheStart() {
    context
        .withPropertyValues("prime.session.waitlist.offer-lasts=0s")
        .run(started -> assertThat(started).hasFailed());
  }

  @Configuration
  @EnableConfigurationProperties(WaitlistSettings.class)
  static class Settings {}
}
