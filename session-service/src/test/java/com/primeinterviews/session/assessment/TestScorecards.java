package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Submits and reads scorecards over HTTP. */
final class TestScorecards {

  private final Api api;

  TestScorecards(Api api) {
    this.api = api;
  }

  /** The body of a scorecard with two attributes and one skill; edit it at will. */
  static Map<String, Object> rubric() {
    Map<String, Object> rubric = new LinkedHashMap<>();
    rubric.put(
        "attributes",
        List.of(
            Map.of("name", "Communication", "rating", 4, "note", "Thinks aloud."),
            Map.of("name", "Depth", "rating", 3)));
    rubric.put("recommendation", "yes");
    rubric.put("skills", List.of(Map.of("skill", "System Design", "score", 64.5)));
    return rubric;
  }

  ResponseSpec put(TestUser by, UUID session, Map<String, ?> rubric) {
    return api.as(by).put().uri("/api/sessions/{id}/scorecard", session).body(rubric).exchange();
  }

  ResponseSpec put(TestUser by, UUID session, Map<String, ?> rubric, String ifMatch) {
    return api.as(by)
        .put()
        .uri("/api/sessions/{id}/scorecard", session)
        .header(HttpHeaders.IF_MATCH, ifMatch)
        .body(rubric)
        .exchange();
  }

  ResponseSpec get(TestUser by, UUID session) {
    return api.as(by).get().uri("/api/sessions/{id}/scorecard", session).exchange();
  }
}
