package com.primeinterviews.auth.service.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class ServiceTokenTest {

  private static final String SECRET = "service-secret-of-the-tests-0123456789";

  private final FrontDoor door;

  ServiceTokenTest(@Autowired Api api) {
    this.door = new FrontDoor(api);
  }

  @Test
  void aServiceThatKnowsTheSecretGetsATokenOfItsOwn() throws Exception {
    var answer = ask("gateway", SECRET);
    answer.expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-store");
    var body = body(answer);
    assertThat(body.get("expiresIn").asLong()).isEqualTo(900);
    var claims = SignedJWT.parse(body.get("token").asString()).getJWTClaimsSet();
    assertThat(claims.getStringListClaim("roles")).containsExactly("service");
    assertThat(UUID.fromString(claims.getSubject()).version()).isEqualTo(5);
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aWrongSecretOpensNothing() {
    ask("gateway", SECRET + "0").expectStatus().isUnauthorized();
    ask("gateway", "").expectStatus().isUnauthorized();
    ask("Not a service", SECRET).expectStatus().isEqualTo(422);
  }

  @Test
  void aServiceIsNoPersonWithAProfile() {
    var token = body(ask("gateway", SECRET)).get("token").asString();
    door.profile(token).expectStatus().isForbidden();
  }

  private ResponseSpec ask(String service, String secret) {
    return door.post("/internal/service-tokens", Map.of("service", service, "secret", secret));
  }
}
