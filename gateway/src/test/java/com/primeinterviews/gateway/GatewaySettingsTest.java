package com.primeinterviews.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

class GatewaySettingsTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(Settings.class);

  @Test
  void defaults() {
    runner.run(
        context -> {
          var settings = context.getBean(GatewaySettings.class);
          assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
          assertThat(settings.bodyLimit()).isEqualTo(DataSize.ofMegabytes(1));
          assertThat(settings.responseTimeout()).isEqualTo(Duration.ofSeconds(10));
          assertThat(settings.services()).isEmpty();
          assertThat(settings.trustedProxies()).isEmpty();
          assertThat(settings.cors().allowedOrigins()).isEmpty();
          assertThat(settings.cors().maxAge()).isEqualTo(Duration.ofHours(1));
          assertThat(settings.breaker())
              .isEqualTo(new GatewaySettings.Breaker(20, 50, Duration.ofSeconds(5)));
        });
  }

  @Test
  void aServiceMayDeviateInOneThingOnly() {
    runner
        .withPropertyValues(
            "prime.gateway.services.export-service.body-limit=20MB",
            "prime.gateway.services.auth-service.retries=0",
            "prime.gateway.services.auth-service.breaker.open-for=9s")
        .run(
            context -> {
              var settings = context.getBean(GatewaySettings.class);
              assertThat(settings.bodyLimitOf("export-service"))
                  .isEqualTo(DataSize.ofMegabytes(20));
              assertThat(settings.responseTimeoutOf("export-service"))
                  .isEqualTo(Duration.ofSeconds(10));
              assertThat(settings.bodyLimitOf("auth-service")).isEqualTo(DataSize.ofMegabytes(1));
              assertThat(settings.retriesOf("auth-service")).isZero();
              assertThat(settings.retriesOf("export-service")).isEqualTo(2);
              assertThat(settings.breakerOf("auth-service"))
                  .isEqualTo(new GatewaySettings.Breaker(20, 50, Duration.ofSeconds(9)));
              assertThat(settings.breakerOf("export-service")).isEqualTo(settings.breaker());
            });
  }

  @Test
  void anyOriginIsRefusedBecauseCredentialsAreAllowed() {
    runner
        .withPropertyValues("prime.gateway.cors.allowed-origins=*")
        .run(context -> assertThat(context).hasFailed());
    runner
        .withPropertyValues("prime.gateway.breaker.failure-percent=0")
        .run(context -> assertThat(context).hasFailed());
    runner
        .withPropertyValues("prime.gateway.services.auth-service.breaker.window=1")
        .run(context -> assertThat(context).hasFailed());
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(GatewaySettings.class)
  static class Settings {}
}
