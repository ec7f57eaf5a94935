package com.primeinterviews.session.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class AssessmentSettingsTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(Settings.class);

  @Test
  void aScorecardIsKeptBackForThreeDays() {
    context.run(
        started ->
            assertThat(started.getBean(AssessmentSettings.class))
                .isEqualTo(new AssessmentSettings(Duration.ofDays(3))));
  }

  @Test
  void keepingOneBackForNoTimeStopsTheStart() {
    context
        .withPropertyValues("prime.session.scorecard.kept-back-for=0s")
        .run(started -> assertThat(started).hasFailed());
  }

  @Configuration
  @EnableConfigurationProperties(AssessmentSettings.class)
  static class Settings {}
}
