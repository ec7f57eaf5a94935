package com.primeinterviews.session.busy.fetch;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The names that the service under test knows: one it trusts, one it must not. */
@Configuration(proxyBeanMethods = false)
class NamesAtHand {

  @Bean
  @Primary
  HostNames hostNamesOfTests() {
    return Webs.names(
        Map.of("calendar.test", List.of("127.0.0.1"), "inside.test", List.of("127.0.0.1")));
  }
}
