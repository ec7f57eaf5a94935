package com.primeinterviews.auth.account.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class AdminRegistrationTest {

  private static final String SECRET = "bootstrap-of-the-tests";

  private final Api api;
  private final FrontDoor door;
  private final JdbcClient jdbc;

  AdminRegistrationTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.door = new FrontDoor(api);
    this.jdbc = jdbc;
  }

  /** One story, because there is only one first admin. */
  @Test
  void theSecretLetsOneFirstAdminInAndAdminsLetOthersIn() throws Exception {
    jdbc.sql("delete from account where role = 'ADMIN'").update();
    register(api.anonymous(), null, newEmail()).expectStatus().isUnauthorized();
    register(api.anonymous(), "wrong", newEmail()).expectStatus().isForbidden();

    var first = newEmail();
    var statuses =
        AtOnce.times(
            4,
            () ->
                register(api.anonymous(), SECRET, newEmail())
                    .returnResult(String.class)
                    .getStatus()
                    .value());
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 403);
    register(api.anonymous(), SECRET, newEmail()).expectStatus().isForbidden();

    jdbc.sql("delete from account where role = 'ADMIN'").update();
    var admin = body(register(api.anonymous(), SECRET, first).expectStatus().isCreated());
    assertThat(admin.propertyNames()).containsExactlyInAnyOrder("success", "user");
    assertThat(admin.at("/user/role").asString()).isEqualTo("admin");

    var login = body(door.login(first, FrontDoor.PASSWORD).expectStatus().isOk());
    var asAdmin = api.withToken(login.get("token").asString());
    register(asAdmin, null, newEmail()).expectStatus().isCreated();
    register(asAdmin, null, first).expectStatus().isEqualTo(409);
  }

  @Test
  void nobodyElseMakesAnAdmin() {
    var candidate = api.withToken(door.register(newEmail()).get("token").asString());
    register(candidate, null, newEmail()).expectStatus().isForbidden();
    register(candidate, "wrong", newEmail()).expectStatus().isForbidden();
  }

  private ResponseSpec register(RestTestClient client, String secret, String email) {
    var request =
        client.post().uri("/api/auth/register-admin").contentType(MediaType.APPLICATION_JSON);
    if (secret != null) {
      request.header("X-Bootstrap-Secret", secret);
    }
    return request
        .body(Map.of("email", email, "password", FrontDoor.PASSWORD, "name", "Grace Hopper"))
        .exchange();
  }
}
