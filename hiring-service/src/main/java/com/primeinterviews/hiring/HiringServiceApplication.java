package com.primeinterviews.hiring;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class HiringServiceApplication {

  /** Only as fine as PostgreSQL keeps it, so that an answer shows what a later read will show. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  public static void main(String[] args) {
    SpringApplication.run(HiringServiceApplication.class, args);
  }
}
