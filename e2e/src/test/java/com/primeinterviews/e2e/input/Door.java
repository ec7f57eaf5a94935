package com.primeinterviews.e2e.input;

import java.util.List;

/**
 * A way into a service that takes a JSON body.
 *
 * @param open whether it takes no token
 * @param mentor whether the caller has to be a mentor; a candidate otherwise
 */
record Door(String service, String method, String path, boolean open, boolean mentor) {

  private static final String ANY_ID = "019aa0c4-4444-7000-8000-000000000004";

  static final List<Door> ALL =
      List.of(
          new Door("auth-service", "POST", "/api/auth/register", true, false),
          new Door("mentor-service", "POST", "/api/mentors", false, true),
          new Door("session-service", "POST", "/api/sessions", false, false),
          new Door("session-service", "PATCH", "/api/sessions/" + ANY_ID, false, false),
          new Door("hiring-service", "POST", "/api/jobs", false, false),
          new Door("hiring-service", "POST", "/api/applications", false, false),
          new Door("notification-service", "POST", "/api/notifications/bulk-delete", false, false));

  /** A read of each service that needs a token. */
  static final List<String> PROTECTED =
      List.of(
          "/api/auth/profile",
          "/api/sessions",
          "/api/jobs",
          "/api/applications",
          "/api/notifications",
          "/api/users/" + ANY_ID + "/analytics",
          "/api/admin/analytics/overview",
          "/api/exports/sessions.csv");

  @Override
  public String toString() {
    return service + ": " + method + " " + path;
  }
}
