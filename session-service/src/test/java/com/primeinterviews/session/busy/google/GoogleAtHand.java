package com.primeinterviews.session.busy.google;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Tells the service under test where Google is. */
@Configuration(proxyBeanMethods = false)
class GoogleAtHand {

  static final AGoogle GOOGLE = new AGoogle();

  @Bean
  DynamicPropertyRegistrar googleOfTests() {
    var settings = GOOGLE.settings();
    return registry -> {
      registry.add("prime.session.busy.google.api", settings::api);
      registry.add("prime.session.busy.google.tokens", settings::tokens);
      registry.add("prime.session.busy.google.client-id", settings::clientId);
      registry.add("prime.session.busy.google.client-secret", settings::clientSecret);
    };
  }
}
