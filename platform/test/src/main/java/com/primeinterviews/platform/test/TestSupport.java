package com.primeinterviews.platform.test;

import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.platform.test.servers.TestMail;
import com.primeinterviews.platform.token.SigningKeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Beans that a {@link ServiceTest} may ask for. */
@TestConfiguration(proxyBeanMethods = false)
class TestSupport {

  /** Off ({@code prime.test.tokens=false}) only for the service that issues the real ones. */
  @Bean
  @ConditionalOnProperty(name = "prime.test.tokens", matchIfMissing = true)
  SigningKeys testSigningKeys() {
    return TestTokens::publicKeys;
  }

  @Bean
  @Lazy
  Api api(Environment environment) {
    return new Api(environment.getRequiredProperty("local.server.port", Integer.class));
  }

  @Bean
  Events events() {
    return new Events();
  }

  @Bean
  Mailbox mailbox() {
    return new Mailbox(TestMail.server());
  }

  @Bean
  static Statements statements() {
    return new Statements();
  }
}
