package com.primeinterviews.notification.live;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.primeinterviews.notification.NotificationServiceApplication;
import com.primeinterviews.notification.feed.Feeds;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.token.AccessTokens;
import com.primeinterviews.platform.token.SigningKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The service once more, beside the one under test, on the same database and Redis. It does not
 * listen to Kafka, and accepts tokens of a key of its own too, so that they can be short-lived.
 */
final class AnotherInstance implements AutoCloseable {

  private static final List<String> SHARED =
      List.of(
          "PRIME_DB_URL",
          "PRIME_DB_PASSWORD",
          "PRIME_KAFKA_SERVERS",
          "PRIME_REDIS_URL",
          "PRIME_SMTP_HOST",
          "PRIME_SMTP_PORT",
          "management.server.port",
          "spring.cloud.config.enabled",
          "eureka.client.enabled",
          "spring.cloud.discovery.enabled");

  private final RSAKey key = newKey();
  private final ConfigurableApplicationContext context;

  AnotherInstance(Environment first, SigningKeys tokens, Map<String, String> settings) {
    var arguments = new LinkedHashMap<String, String>();
    SHARED.forEach(name -> arguments.put(name, first.getRequiredProperty(name)));
    arguments.put("server.port", "0");
    arguments.put("spring.profiles.active", "test");
    arguments.put("spring.kafka.listener.auto-startup", "false");
    arguments.putAll(settings);
    SigningKeys both = () -> both(tokens.current());
    context =
        new SpringApplicationBuilder(NotificationServiceApplication.class)
            .initializers(
                instance -> instance.getBeanFactory().registerSingleton("signingKeys", both))
            .run(
                arguments.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  Feeds feeds() {
    return new Feeds(
        context.getBean(NotificationFeed.class), context.getBean(TransactionOperations.class));
  }

  /** Who has a socket open here, as a call names them. */
  String users() {
    return sockets().users().stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  StringRedisTemplate redis() {
    return context.getBean(StringRedisTemplate.class);
  }

  LiveSockets sockets() {
    return context.getBean(LiveSockets.class);
  }

  String tokenFor(TestUser user, Instant expiry) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("http://127.0.0.1:8080")
            .audience("prime-interviews")
            .subject(user.id().toString())
            .issueTime(new Date())
            .expirationTime(Date.from(expiry))
            .jwtID("short")
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .keyID(key.getKeyID())
            .type(AccessTokens.TYPE)
            .build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private JWKSet both(JWKSet known) {
    var keys = new ArrayList<JWK>(known.getKeys());
    keys.add(key.toPublicJWK());
    return new JWKSet(keys);
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("short-lived").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
