package com.primeinterviews.auth.signin.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static com.primeinterviews.auth.FrontDoor.newEmail;

import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LogoutTest {

  private final Api api;
  private final FrontDoor door;

  LogoutTest(@Autowired Api api) {
    this.api = api;
    this.door = new FrontDoor(api);
  }

  @Test
  void afterLogoutNeitherTokenIsGoodAnyMore() {
    var signedIn = door.register(newEmail());
    var token = signedIn.get("token").asString();
    door.logout(token).expectStatus().isNoContent();
    door.profile(token).expectStatus().isUnauthorized();
    door.logout(token).expectStatus().isUnauthorized();
    door.refresh(signedIn.get("refreshToken").asString()).expectStatus().isUnauthorized();
  }

  @Test
  void accessTokensFromBeforeTheLastRefreshGoWithIt() {
    var first = door.register(newEmail());
    var second = body(door.refresh(first.get("refreshToken").asString()).expectStatus().isOk());
    door.logout(second.get("token").asString()).expectStatus().isNoContent();
    door.profile(first.get("token").asString()).expectStatus().isUnauthorized();
  }

  @Test
  void theOtherDevicesOfAPersonStaySignedIn() {
    var email = newEmail();
    var one = door.register(email);
    var other = body(door.login(email, FrontDoor.PASSWORD).expectStatus().isOk());
    door.logout(one.get("token").asString()).expectStatus().isNoContent();
    door.profile(other.get("token").asString()).expectStatus().isOk();
  }

  @Test
  void logoutTakesAToken() {
    api.anonymous().post().uri("/api/auth/logout").exchange().expectStatus().isUnauthorized();
  }
}
