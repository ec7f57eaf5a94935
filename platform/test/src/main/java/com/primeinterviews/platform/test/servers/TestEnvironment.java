package com.primeinterviews.platform.test.servers;

import com.primeinterviews.platform.test.TestTokens;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a service at the test servers, through the same settings that a deployment uses. */
public final class TestEnvironment
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var servers = TestServers.get();
    var service = context.getEnvironment().getRequiredProperty("spring.application.name");
    var mail = TestMail.server().getSmtp();
    TestPropertyValues.of(
            "PRIME_DB_URL=" + TestDatabase.url(),
            "PRIME_DB_PASSWORD=" + TestDatabase.PASSWORD,
            "PRIME_KAFKA_SERVERS=" + servers.kafkaServers(),
            "PRIME_REDIS_URL=redis://127.0.0.1:" + servers.redisPort(),
            "PRIME_SMTP_HOST=127.0.0.1",
            "PRIME_SMTP_PORT=" + mail.getPort(),
            "prime.token.external[0].issuer=" + TestTokens.externalIssuer().name(),
            "prime.token.external[0].jwks-uri=" + TestTokens.externalIssuer().jwksUri(),
            "spring.kafka.consumer.group-id=" + TestConsumerGroup.create(service),
            "spring.kafka.consumer.properties.metadata.max.age.ms=2000",
            "namastack.outbox.polling.fixed.interval=50ms",
            "management.server.port=0",
            "spring.cloud.config.enabled=false",
            "eureka.client.enabled=false",
            "spring.cloud.discovery.enabled=false")
        .applyTo(context);
  }
}
