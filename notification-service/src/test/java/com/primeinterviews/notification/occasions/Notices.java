package com.primeinterviews.notification.occasions;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.TestUser;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people were told in the app, oldest first. */
record Notices(Api api) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  List<JsonNode> of(TestUser user) {
    var body =
        api.as(user)
            .get()
            .uri("/api/notifications?limit=100")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return JSON.readTree(body).at("/notifications").valueStream().toList().reversed();
  }

  List<String> typesOf(TestUser user) {
    return of(user).stream().map(notification -> notification.at("/type").asString()).toList();
  }
}
