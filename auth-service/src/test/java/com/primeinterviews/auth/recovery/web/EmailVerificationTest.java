package com.primeinterviews.auth.recovery.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@ServiceTest
class EmailVerificationTest {

  private static final String REQUESTED = "email-verification.requested.v1";
  private static final String RESEND = "/api/auth/email/resend";

  private final Api api;
  private final FrontDoor door;
  private final Events events;
  private final JdbcClient jdbc;

  EmailVerificationTest(@Autowired Api api, @Autowired Events events, @Autowired JdbcClient jdbc) {
    this.api = api;
    this.door = new FrontDoor(api);
    this.events = events;
    this.jdbc = jdbc;
  }

  @Test
  void whoRegistersIsSentATokenThatConfirmsTheAddressOnce() {
    var someone = Caller.candidate(api);
    assertThat(isVerified(someone)).isFalse();
    var mail = events.await(REQUESTED, someone.id());
    assertThat(mail.get("email").asString()).isEqualTo(someone.email());
    var token = mail.get("token").asString();
    verify(token).expectStatus().isNoContent();
    assertThat(isVerified(someone)).isTrue();
    notValid(verify(token));
  }

  @Test
  void aTokenForAnAddressThatWasChangedSinceConfirmsNothing() {
    var someone = Caller.candidate(api);
    var token = events.await(REQUESTED, someone.id()).get("token").asString();
    jdbc.sql("update account set email = ? where id = ?")
        .params(FrontDoor.newEmail(), someone.id())
        .update();
    notValid(verify(token));
    assertThat(isVerified(someone)).isFalse();
  }

  @Test
  void anotherMailIsSentOnRequestButNotWithoutEnd() {
    var someone = Caller.candidate(api);
    someone.post(RESEND).expectStatus().isAccepted();
    someone.post(RESEND).expectStatus().isAccepted();
    var mails = events.awaitAll(REQUESTED, someone.id(), 3);
    assertThat(mails).extracting(mail -> mail.get("token").asString()).doesNotHaveDuplicates();
    someone.post(RESEND).expectStatus().isEqualTo(429).expectHeader().exists("Retry-After");
    verify(mails.getFirst().get("token").asString()).expectStatus().isNoContent();
  }

  @Test
  void aConfirmedAddressNeedsNoOtherMail() {
    var someone = Caller.candidate(api);
    verify(events.await(REQUESTED, someone.id()).get("token").asString());
    var refused = body(someone.post(RESEND).expectStatus().isEqualTo(409));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("EMAIL_VERIFIED");
  }

  @Test
  void aMailIsAskedForByWhoIsSignedInOnly() {
    door.post(RESEND, Map.of()).expectStatus().isUnauthorized();
    notValid(verify("made-up"));
  }

  private static boolean isVerified(Caller someone) {
    return body(someone.get("/api/auth/profile")).get("emailVerified").asBoolean();
  }

  private ResponseSpec verify(String token) {
    return door.post("/api/auth/email/verify", Map.of("token", token));
  }

  private static void notValid(ResponseSpec answer) {
    var refused = body(answer.expectStatus().isEqualTo(422));
    assertThat(refused.at("/error/details/reason").asString()).isEqualTo("TOKEN_NOT_VALID");
  }
}
