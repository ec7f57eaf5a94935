package com.primeinterviews.auth.clients;

import com.primeinterviews.platform.request.RequestId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The services that own parts of a user; each is asked with the caller's own token. */
@HttpExchange
interface Owners {

  record Sessions(List<PastSession.Row> sessions) {}

  record Dashboard(List<AssessedSkill> skillAssessments) {}

  record Favorites(List<Favorite> favorites) {}

  record Favorite(UUID id) {}

  /** Of the caller, latest first. */
  @GetExchange("http://session-service/api/sessions?limit=100")
  Sessions sessions(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
      @RequestHeader(RequestId.HEADER) String requestId);

  @GetExchange("http://analytics-service/api/users/{userId}/analytics")
  Dashboard dashboard(
      @PathVariable UUID userId,
      @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
      @RequestHeader(RequestId.HEADER) String requestId);

  /** Of the caller. */
  @GetExchange("http://mentor-service/api/favorites?limit=100")
  Favorites favorites(
      @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
      @RequestHeader(RequestId.HEADER) String requestId);
}
