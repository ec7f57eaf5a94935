package com.primeinterviews.platform.idempotency;

import com.primeinterviews.platform.web.ErrorAnswers;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code Idempotency-Key} for every POST of every service. */
@AutoConfiguration
class PlatformIdempotency {

  @Bean
  Claims idempotencyClaims(JdbcClient jdbc, Clock clock) {
    return new Claims(jdbc, clock);
  }

  @Bean
  static EffectMarker effectMarker(ObjectProvider<Claims> claims) {
    return new EffectMarker(claims);
  }

  /** Behind the security filters, which say who is calling. */
  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      Claims claims, EffectMarker effects, ErrorAnswers errors) {
    var registration = new FilterRegistrationBean<>(new IdempotencyFilter(claims, effects, errors));
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    return registration;
  }
}
