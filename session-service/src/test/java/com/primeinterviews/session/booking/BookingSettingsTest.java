package com.primeinterviews.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class BookingSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void theDefaultsAreAsStated() {
    context.run(
        started ->
            assertThat(started.getBean(BookingSettings.class))
                .isEqualTo(
                    new BookingSettings(
                        Duration.ofHours(48),
                        Duration.ofMinutes(15),
                        Duration.ofHours(2),
                        20,
                        URI.create("http://127.0.0.1:8080"))));
  }

  @Test
  void aDeadlineOfNoTimeStopsTheStart() {
    context
        .withPropertyValues("prime.session.booking.answer-within=0s")
        .run(started -> assertThat(started).hasFailed());
  }

  @Configuration
  @EnableConfigurationProperties(BookingSettings.class)
  static class Settings {}
}
