package com.primeinterviews.gateway.routing;

/** The services behind the gateway, by the name they are registered under. */
public enum Service {
  AUTH("auth-service"),
  MENTOR("mentor-service"),
  SESSION("session-service"),
  HIRING("hiring-service"),
  NOTIFICATION("notification-service"),
  ANALYTICS("analytics-service"),
  EXPORT("export-service");

  private final String id;

  Service(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
