package com.primeinterviews.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AccessTest {

  private static final String SOMEONE = "019aa0c4-1111-7000-8000-000000000001";

  @Autowired Api api;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/users/" + SOMEONE + "/analytics",
        "/api/admin/analytics/overview",
        "/api/analytics/summary",
        "/actuator/env"
      })
  void nothingIsToldWithoutAValidToken(String path) {
    api.anonymous().get().uri(path).exchange().expectStatus().isUnauthorized();
    TestTokens.bad(TestUser.admin())
        .forEach(
            (what, token) ->
                assertThat(
                        api.withToken(token)
                            .get()
                            .uri(path)
                            .exchange()
                            .returnResult()
                            .getStatus()
                            .value())
                    .as(what)
                    .isEqualTo(401));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/analytics/summary",
        "/api/analytics/trends",
        "/api/analytics/skill-gap",
        "/api/admin/analytics/mentors",
        "/api/insights"
      })
  void whatIsNotBuiltYetIsNotThere(String path) {
    api.as(TestUser.admin()).get().uri(path).exchange().expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/users/" + SOMEONE + "/analytics", "/api/admin/analytics/overview"})
  void figuresAreOnlyRead(String path) {
    api.as(TestUser.admin()).delete().uri(path).exchange().expectStatus().isEqualTo(405);
  }
}
