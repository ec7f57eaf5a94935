package com.primeinterviews.platform.schema;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/**
 * Migrates the platform's own tables beside the service's, each with a history of its own, so that
 * neither has to know the other's version numbers.
 */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
class PlatformSchema {

  @Bean
  @ConditionalOnMissingBean
  FlywayMigrationStrategy platformTablesFirst() {
    return flyway -> {
      history(flyway, "flyway_platform_history", "classpath:db/platform").migrate();
      history(flyway, "flyway_schema_history", "classpath:db/migration").migrate();
    };
  }

  private static Flyway history(Flyway flyway, String table, String location) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .table(table)
        .locations(location)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load();
  }
}
