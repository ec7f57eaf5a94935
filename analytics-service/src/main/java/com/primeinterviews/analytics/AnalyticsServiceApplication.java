package com.primeinterviews.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;

/** Starts the analytics service. It has counters and no entities, so Hibernate stays out. */
@SpringBootApplication(
    exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
class AnalyticsServiceApplication {

  static void main(String[] args) {
    SpringApplication.run(AnalyticsServiceApplication.class, args);
  }
}
