package com.primeinterviews.gateway.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole gateway on a real port, with {@link Upstreams} behind it, {@link Tokens} accepted and
 * {@link RedisServers} there; limits that no test reaches by chance.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "eureka.client.enabled=false",
      "spring.cloud.config.enabled=false",
      "management.tracing.export.enabled=true",
      "prime.gateway.response-timeout=1s",
      "prime.gateway.limits.scale=1000",
      "prime.gateway.redis.patience=5s",
      "prime.gateway.api-keys.service-secret=a-secret-of-the-tests-of-32-chars",
      "prime.gateway.breaker.open-for=1s",
      "prime.gateway.cors.allowed-origins=https://app.example.org",
      "prime.gateway.services.hiring-service.body-limit=64KB",
      "prime.gateway.services.hiring-service.retries=0"
    })
@ContextConfiguration(initializers = {Upstreams.class, RedisServers.class})
@Import({Tokens.KeysOfTheIssuer.class, Client.class})
public @interface GatewayTest {}
