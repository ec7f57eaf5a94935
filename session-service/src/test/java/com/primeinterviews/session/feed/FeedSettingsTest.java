package com.primeinterviews.session.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class FeedSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void theDefaultsAreAsStated() {
    context.run(
        started ->
            assertThat(started.getBean(FeedSettings.class))
                .isEqualTo(
                    new FeedSettings(
                        Duration.ofDays(90), 2000, URI.create("http://127.0.0.1:8080"))));
  }

  @Configuration
  @EnableConfigurationProperties(FeedSettings.class)
  static class Settings {}
}
