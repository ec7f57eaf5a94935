package com.primeinterviews.gateway.routing;

import static com.primeinterviews.gateway.routing.Service.ANALYTICS;
import static com.primeinterviews.gateway.routing.Service.AUTH;
import static com.primeinterviews.gateway.routing.Service.EXPORT;
import static com.primeinterviews.gateway.routing.Service.HIRING;
import static com.primeinterviews.gateway.routing.Service.MENTOR;
import static com.primeinterviews.gateway.routing.Service.NOTIFICATION;
import static com.primeinterviews.gateway.routing.Service.SESSION;

import java.util.List;

/**
 * Which service answers which public path; the first row that matches wins, so the exceptions stand
 * above the rule. What is not in this table does not exist for the public: services' {@code
 * /internal} and {@code /actuator} paths never are.
 */
final class RouteTable {

  static final List<Row> ROWS =
      List.of(
          // One word in the path of another owner's resource.
          row(SESSION, "/api/mentors/{id}/availability"),
          row(SESSION, "/api/mentors/{id}/slots"),
          row(SESSION, "/api/mentors/{id}/waitlist"),
          row(ANALYTICS, "/api/users/{id}/analytics"),
          row(ANALYTICS, "/api/interviews/{id}/behaviour"),
          row(SESSION, "/api/candidates/interviews"),
          // Administration, by what is administered.
          row(AUTH, "/api/admin/audit/**", "/api/admin/keys/**"),
          row(SESSION, "/api/admin/interviews/**"),
          row(HIRING, "/api/admin/candidates/**", "/api/admin/lots/**"),
          row(ANALYTICS, "/api/admin/analytics/**"),
          row(NOTIFICATION, "/api/admin/dead-letters/**", "/api/admin/deliveries/**"),
          // Everything else, by owner.
          row(AUTH, "/.well-known/**", "/api/auth/**", "/api/users/**", "/api/usage/**"),
          row(AUTH, "/api/api-keys/**", "/api/provider-keys/**"),
          row(MENTOR, "/api/mentors/**", "/api/favorites/**", "/api/skills/**"),
          row(SESSION, "/api/sessions/**", "/api/slots/**", "/api/calendar/**", "/api/rooms/**"),
          row(SESSION, "/api/interviews/**", "/api/coding-tasks/**", "/api/skill-assessments/**"),
          row(HIRING, "/api/jobs/**", "/api/applications/**", "/api/candidates/**"),
          row(NOTIFICATION, "/api/notifications/**", "/api/send-email", "/api/webhooks/**"),
          row(ANALYTICS, "/api/analytics/**", "/api/insights/**"),
          row(EXPORT, "/api/exports/**", "/api/imports/**"),
          // Sockets carry other credentials too (ticket, join token), which only their owner knows.
          socketRow(NOTIFICATION, "/ws/notifications"),
          socketRow(SESSION, "/socket.io/**"));

  private RouteTable() {}

  /**
   * One row of the table.
   *
   * @param service who answers
   * @param socket whether long-lived sockets are opened there, with credentials of their own
   * @param paths path patterns, without {@code /v1}
   */
  record Row(Service service, boolean socket, List<String> paths) {}

  private static Row row(Service service, String... paths) {
    return new Row(service, false, List.of(paths));
  }

  private static Row socketRow(Service service, String... paths) {
    return new Row(service, true, List.of(paths));
  }
}
