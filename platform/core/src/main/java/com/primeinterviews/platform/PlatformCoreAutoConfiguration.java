package com.primeinterviews.platform;

import com.primeinterviews.platform.settings.SettingsSourceReport;
import com.primeinterviews.platform.token.TokenAutoConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What every application of the suite gets, servlet or reactive. */
@AutoConfiguration
@Import({TokenAutoConfiguration.class, SettingsSourceReport.class})
class PlatformCoreAutoConfiguration {

  /** Microseconds, as the database keeps them: what is answered at once is what is read later. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }
}
