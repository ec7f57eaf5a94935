package com.primeinterviews.mentor.web;

import static org.springframework.http.HttpMethod.GET;

import com.primeinterviews.platform.security.PublicEndpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory is open to everybody; changing it is not. */
@Configuration(proxyBeanMethods = false)
class Anonymous {

  @Bean
  PublicEndpoints publicEndpoints() {
    return PublicEndpoints.of(
        GET, "/api/mentors", "/api/mentors/{id}", "/api/mentors/{id}/reviews", "/api/skills");
  }
}
