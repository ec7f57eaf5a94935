package com.primeinterviews.session.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class InterviewSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void theDefaultsAreAsStated() {
    context.run(
        started ->
            assertThat(started.getBean(InterviewSettings.class))
                .isEqualTo(
                    new InterviewSettings(
                        Duration.ofHours(8),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(5),
                        URI.create("http://127.0.0.1:8080"))));
  }

  @Test
  void aJoinTokenForADayStopsTheStart() {
    context
        .withPropertyValues("prime.session.interview.join-token-lasts=24h")
        .run(started -> assertThat(started).hasFailed());
  }

  @Configuration
  @EnableConfigurationProperties(InterviewSettings.class)
  static class Settings {}
}
