package com.primeinterviews.local.service;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.mailbox.Mailbox;
import com.primeinterviews.local.server.Kafka;
import com.primeinterviews.local.server.Postgres;
import com.primeinterviews.local.server.Redis;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables a service reads; the same names as in Compose and Kubernetes. */
final class ServiceEnvironment {
  private static final String LOOPBACK = "127.0.0.1";

  private final Home home;
  private final Secrets secrets;

  ServiceEnvironment(Home home, Secrets secrets) {
    this.home = home;
    this.secrets = secrets;
  }

  Map<String, String> of(Service service) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("SPRING_PROFILES_ACTIVE", "local");
    variables.put("SERVER_ADDRESS", LOOPBACK);
    variables.put("SERVER_PORT", port(service.port()));
    variables.put("MANAGEMENT_SERVER_ADDRESS", LOOPBACK);
    variables.put("MANAGEMENT_SERVER_PORT", port(service.managementPort()));
    variables.put("PRIME_CONFIG_URL", http(Service.CONFIG_SERVER));
    variables.put("PRIME_EUREKA_URL", http(Service.DISCOVERY) + "/eureka/");
    variables.put("PRIME_KAFKA_SERVERS", LOOPBACK + ":" + port(Kafka.PORT));
    variables.put("PRIME_REDIS_URL", "redis://" + LOOPBACK + ":" + port(Redis.PORT));
    variables.put("PRIME_SMTP_HOST", LOOPBACK);
    variables.put("PRIME_SMTP_PORT", port(Mailbox.SMTP_PORT));
    variables.put("PRIME_SMTP_USERNAME", "");
    variables.put("PRIME_SMTP_PASSWORD", "");
    variables.put("PRIME_JWKS_URI", http(Service.AUTH) + "/.well-known/jwks.json");
    variables.put("PRIME_ISSUER", http(Service.GATEWAY));
    variables.put("PRIME_PUBLIC_URL", http(Service.GATEWAY));
    service
        .schema()
        .ifPresent(
            schema -> {
              variables.put(
                  "PRIME_DB_URL",
                  "jdbc:postgresql://" + LOOPBACK + ":" + port(Postgres.PORT) + "/prime");
              variables.put("PRIME_DB_PASSWORD", secrets.rolePassword(schema));
            });
    if (service == Service.AUTH) {
      variables.put("PRIME_ADMIN_BOOTSTRAP_SECRET", secrets.bootstrapSecret());
      variables.put("PRIME_MASTER_KEY", secrets.masterKey());
    }
    if (service == Service.SESSION) {
      variables.put("PRIME_MASTER_KEY", secrets.sessionMasterKey());
    }
    if (service == Service.AUTH || service == Service.GATEWAY) {
      variables.put("PRIME_SERVICE_SECRET", secrets.serviceSecret());
    }
    // glibc otherwise reserves an arena per thread, which is memory a small JVM never uses.
    variables.put("MALLOC_ARENA_MAX", "2");
    return variables;
  }

  private String port(int base) {
    return Integer.toString(home.port(base));
  }

  private String http(Service service) {
    return "http://" + LOOPBACK + ":" + port(service.port());
  }
}
