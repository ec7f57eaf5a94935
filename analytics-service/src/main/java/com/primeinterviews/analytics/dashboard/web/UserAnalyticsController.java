package com.primeinterviews.analytics.dashboard.web;

import com.primeinterviews.analytics.dashboard.Dashboards;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(owner = "self")
class UserAnalyticsController {

  private final Dashboards dashboards;

  UserAnalyticsController(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping("/api/users/{userId}/analytics")
  @Operation(
      summary = "Dashboard of a user",
      description =
          "For the user and for admins; to anyone else the dashboard does not exist. Figures"
              + " follow what happens with a delay of usually less than a second.")
  UserAnalytics of(@PathVariable UUID userId, CurrentUser user) {
    if (userId.equals(user.id())) {
      return UserAnalytics.from(dashboards.of(userId));
    }
    if (user.isAdmin()) {
      return dashboards.known(userId).map(UserAnalytics::from).orElseThrow(this::notFound);
    }
    throw notFound();
  }

  private RuntimeException notFound() {
    return Problem.notFound("user").asException();
  }
}
