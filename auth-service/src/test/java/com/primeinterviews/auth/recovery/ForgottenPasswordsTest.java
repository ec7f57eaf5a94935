package com.primeinterviews.auth.recovery;

import static com.primeinterviews.auth.FrontDoor.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ForgottenPasswordsTest {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Api api;
  private final Events events;
  private final Statements statements;
  private final ForgottenPasswordRequests requests;
  private final ForgottenPasswords forgotten;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  ForgottenPasswordsTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired ForgottenPasswordRequests requests,
      @Autowired ForgottenPasswords forgotten,
      @Autowired TransactionTemplate transaction,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.events = events;
    this.statements = statements;
    this.requests = requests;
    this.forgotten = forgotten;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @Test
  void aRequestThatWasAnsweredIsThereUntilItsMailIsOnTheWay() {
    var someone = Caller.candidate(api);
    transaction.executeWithoutResult(
        status -> {
          // Nobody can look into it meanwhile.
          jdbc.sql("select id from account where id = ? for update")
              .param(someone.id())
              .query()
              .singleRow();
          forget(someone.email());
          assertThat(waiting(someone.email())).isEqualTo(1);
        });
    events.await("password-reset.requested.v1", someone.id());
    await().untilAsserted(() -> assertThat(waiting(someone.email())).isZero());
  }

  @Test
  void whatAKilledInstanceHadClaimedIsDueAgain() {
    var someone = Caller.candidate(api);
    var now = Instant.now();
    transaction.executeWithoutResult(
        status -> {
          requests.add(new EmailAddress(someone.email()), now, 1000);
          jdbc.sql("update forgotten_password set due_at = now() + interval '1 s' where email = ?")
              .param(someone.email())
              .update();
        });
    events.await("password-reset.requested.v1", someone.id());
  }

  @Test
  void oneRequestIsClaimedByOneInstance() throws Exception {
    var email = newEmail();
    var future = Instant.now().plus(Duration.ofDays(1));
    requests.add(new EmailAddress(email), future, 1000);
    var claims = AtOnce.times(4, () -> requests.claim(future, future.plus(A_MINUTE)));
    assertThat(claims.stream().flatMap(Optional::stream).map(claim -> claim.email().value()))
        .containsOnlyOnce(email);
    jdbc.sql("delete from forgotten_password where email = ?").param(email).update();
  }

  @Test
  void theRequestTakesTheSameStatementsForAKnownAndAnUnknownAddress() {
    var known = Caller.candidate(api).email();
    int ofKnown = statements.during(() -> forget(known));
    int ofUnknown = statements.during(() -> forget(newEmail()));
    assertThat(ofKnown).isEqualTo(ofUnknown).isEqualTo(1);
  }

  @Test
  void anUnknownAddressIsNotKept() {
    var email = newEmail();
    forget(email);
    await().untilAsserted(() -> assertThat(waiting(email)).isZero());
  }

  @Test
  void whereTooManyWaitTheNextIsRefused() {
    assertThat(requests.add(new EmailAddress(newEmail()), Instant.now(), 0)).isFalse();
  }

  @Test
  void whatNobodyCouldLookIntoIsGivenUpInTheEnd() {
    var email = newEmail();
    requests.add(new EmailAddress(email), Instant.now().plus(Duration.ofDays(1)), 1000);
    jdbc.sql("update forgotten_password set requested_at = now() - interval '1 h' where email = ?")
        .param(email)
        .update();
    forgotten.forgetOutdated();
    assertThat(waiting(email)).isZero();
  }

  private void forget(String email) {
    new FrontDoor(api)
        .post("/api/auth/password/forgot", Map.of("email", email))
        .expectStatus()
        .isAccepted();
  }

  private int waiting(String email) {
    return jdbc.sql("select count(*) from forgotten_password where email = ?")
        .param(email)
        .query(Integer.class)
        .single();
  }
}
