package com.primeinterviews.local.service;

import java.util.List;
import java.util.Optional;

/** The services of the suite, with their ports before the offset. */
public enum Service {
  CONFIG_SERVER("config-server", 8888, 9888),
  DISCOVERY("discovery", 8761, 9761),
  AUTH("auth-service", 8101, 9101),
  MENTOR("mentor-service", 8102, 9102),
  SESSION("session-service", 8103, 9103),
  HIRING("hiring-service", 8104, 9104),
  NOTIFICATION("notification-service", 8105, 9105),
  ANALYTICS("analytics-service", 8106, 9106),
  EXPORT("export-service", 8107, 9107),
  GATEWAY("gateway", 8080, 9080);

  private final String id;
  private final int port;
  private final int managementPort;

  Service(String id, int port, int managementPort) {
    this.id = id;
    this.port = port;
    this.managementPort = managementPort;
  }

  /** The name of its folder, its jar and its application. */
  public String id() {
    return id;
  }

  public int port() {
    return port;
  }

  public int managementPort() {
    return managementPort;
  }

  /** The database schema it owns. */
  Optional<String> schema() {
    return id.endsWith("-service")
        ? Optional.of(id.substring(0, id.length() - "-service".length()))
        : Optional.empty();
  }

  /**
   * Heap for its live data with room for a burst, and a small nursery, which is what a JVM fills
   * first and then keeps; the rest of its memory is code and metadata.
   */
  List<String> heap() {
    return switch (this) {
      case CONFIG_SERVER, DISCOVERY -> List.of("-Xmx64m", "-Xmn16m");
      case GATEWAY -> List.of("-Xmx128m", "-Xmn32m");
      case AUTH, MENTOR, SESSION, HIRING, NOTIFICATION, ANALYTICS, EXPORT ->
          List.of("-Xmx160m", "-Xmn32m");
    };
  }
}
