package com.primeinterviews.auth.signin;

import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SignInCleaningTest {

  private final FrontDoor door;
  private final SignInCleaning cleaning;
  private final JdbcClient jdbc;

  SignInCleaningTest(
      @Autowired Api api, @Autowired SignInCleaning cleaning, @Autowired JdbcClient jdbc) {
    this.door = new FrontDoor(api);
    this.cleaning = cleaning;
    this.jdbc = jdbc;
  }

  @Test
  void onlyWhatHasRunOutIsForgotten() {
    var over = accountOf(door.register(newEmail()).at("/user/id").asString());
    var open = accountOf(door.register(newEmail()).at("/user/id").asString());
    jdbc.sql("update sign_in set expires_at = now() - interval '1 hour' where account_id = ?")
        .param(over)
        .update();
    var email = newEmail();
    door.login(email, "Wrong-Harbour-7").expectStatus().isUnauthorized();

    cleaning.clean();

    assertThat(signInsOf(over)).isZero();
    assertThat(signInsOf(open)).isEqualTo(1);
    for (int i = 0; i < 4; i++) {
      door.login(email, "Wrong-Harbour-7").expectStatus().isUnauthorized();
    }
    door.login(email, "Wrong-Harbour-7").expectStatus().isEqualTo(429);
  }

  private static UUID accountOf(String id) {
    return UUID.fromString(id);
  }

  private int signInsOf(UUID account) {
    return jdbc.sql("select count(*) from sign_in where account_id = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }
}
