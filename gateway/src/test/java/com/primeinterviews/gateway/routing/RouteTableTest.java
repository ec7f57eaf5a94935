package com.primeinterviews.gateway.routing;

import com.primeinterviews.gateway.testing.Client;
import com.primeinterviews.gateway.testing.GatewayTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@GatewayTest
class RouteTableTest {

  @Autowired Client client;

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST   | /api/auth/register                 | auth-service
          POST   | /api/auth/password/forgot          | auth-service
          DELETE | /api/auth/sessions/7               | auth-service
          GET    | /.well-known/jwks.json             | auth-service
          GET    | /.well-known/openid-configuration  | auth-service
          GET    | /api/users                         | auth-service
          GET    | /api/users/7                       | auth-service
          PUT    | /api/users/7/preferences           | auth-service
          POST   | /api/api-keys/7/rotate             | auth-service
          PUT    | /api/provider-keys/openai          | auth-service
          GET    | /api/usage                         | auth-service
          GET    | /api/admin/audit                   | auth-service
          GET    | /api/mentors                       | mentor-service
          GET    | /api/mentors/7                     | mentor-service
          GET    | /api/mentors/7/reviews             | mentor-service
          PUT    | /api/mentors/7/favorite            | mentor-service
          GET    | /api/mentors/recommended           | mentor-service
          GET    | /api/favorites                     | mentor-service
          GET    | /api/skills                        | mentor-service
          PUT    | /api/mentors/7/availability        | session-service
          GET    | /api/mentors/7/slots               | session-service
          POST   | /api/mentors/7/waitlist            | session-service
          POST   | /api/slots/holds                   | session-service
          PATCH  | /api/slots/7                       | session-service
          GET    | /api/calendar/feed.ics             | session-service
          DELETE | /api/calendar/busy-sources/7       | session-service
          POST   | /api/sessions                      | session-service
          PATCH  | /api/sessions/7                    | session-service
          GET    | /api/sessions/7/invite.ics         | session-service
          PUT    | /api/sessions/7/scorecard          | session-service
          PUT    | /api/sessions/7/consents           | session-service
          POST   | /api/sessions/series               | session-service
          POST   | /api/skill-assessments             | session-service
          GET    | /api/admin/interviews              | session-service
          POST   | /api/interviews/7/start            | session-service
          GET    | /api/interviews/7/replay           | session-service
          POST   | /api/interviews/join-token         | session-service
          GET    | /api/candidates/interviews         | session-service
          GET    | /api/coding-tasks/7                | session-service
          GET    | /api/rooms/7/status                | session-service
          GET    | /socket.io/                        | session-service
          POST   | /api/jobs                          | hiring-service
          PATCH  | /api/jobs/bulk                     | hiring-service
          GET    | /api/jobs/7/match                  | hiring-service
          POST   | /api/applications                  | hiring-service
          POST   | /api/admin/candidates/7/archive    | hiring-service
          GET    | /api/candidates/me                 | hiring-service
          POST   | /api/admin/lots/7/schedule         | hiring-service
          GET    | /api/notifications                 | notification-service
          PUT    | /api/notifications/preferences     | notification-service
          POST   | /api/send-email                    | notification-service
          POST   | /api/webhooks/7/rotate-secret      | notification-service
          POST   | /api/admin/dead-letters/7/replay   | notification-service
          GET    | /api/admin/deliveries              | notification-service
          GET    | /ws/notifications                  | notification-service
          GET    | /api/users/7/analytics             | analytics-service
          GET    | /api/analytics/skill-gap           | analytics-service
          GET    | /api/admin/analytics/overview      | analytics-service
          GET    | /api/interviews/7/behaviour        | analytics-service
          DELETE | /api/insights/7                    | analytics-service
          POST   | /api/exports                       | export-service
          GET    | /api/exports/sessions.csv          | export-service
          GET    | /api/exports/7/download            | export-service
          POST   | /api/imports/jobs                  | export-service
          """)
  void everyPathReachesItsOwner(String method, String path, String service) {
    expectAnswerOf(service, method, path);
    if (path.startsWith("/api/")) {
      expectAnswerOf(service, method, path.replaceFirst("/api/", "/api/v1/"));
    }
  }

  private void expectAnswerOf(String service, String method, String path) {
    client
        .http()
        .method(HttpMethod.valueOf(method))
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.service")
        .isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/v1",
        "/api/nothing",
        "/api/v1/v1/mentors",
        "/api/admin",
        "/api/admin/anything",
        "/internal/feeds/sessions",
        "/api/internal/feeds/sessions",
        "/actuator",
        "/actuator/health",
        "/actuator/gateway/routes",
        "/eureka/apps",
        "/v3/api-docs",
        "/ws/other"
      })
  void whatIsNotInTheTableDoesNotExist(String path) {
    client
        .http()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("NOT_FOUND")
        .jsonPath("$.instance")
        .isEqualTo(path);
  }
}
