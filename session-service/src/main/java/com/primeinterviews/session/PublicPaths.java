package com.primeinterviews.session;

import com.primeinterviews.platform.security.PublicEndpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** What anyone may ask without signing in. */
@Configuration
class PublicPaths {

  @Bean
  PublicEndpoints publicEndpoints() {
    return PublicEndpoints.of(
        HttpMethod.GET, "/api/mentors/*/availability", "/api/mentors/*/slots");
  }
}
