package com.primeinterviews.auth.signin;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@ServiceTest
class RevocationTest {

  private static final String TYPE = "tokens.revoked.v1";

  private final Api api;
  private final FrontDoor door;
  private final Revocations revocations;
  private final RevocationMarks marks;
  private final StringRedisTemplate redis;
  private final Events events;
  private final JwtDecoder tokens;
  private final JdbcClient jdbc;

  RevocationTest(
      @Autowired Api api,
      @Autowired Revocations revocations,
      @Autowired RevocationMarks marks,
      @Autowired StringRedisTemplate redis,
      @Autowired Events events,
      @Autowired JwtDecoder tokens,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.door = new FrontDoor(api);
    this.revocations = revocations;
    this.marks = marks;
    this.redis = redis;
    this.events = events;
    this.tokens = tokens;
    this.jdbc = jdbc;
  }

  @Test
  void whenLogoutIsAnsweredTheGatewayCanKnowAndTheServicesWill() {
    var someone = Caller.candidate(api);
    var signIn = signInOf(someone);
    door.logout(someone.token()).expectStatus().isNoContent();

    assertThat(redis.opsForValue().get("prime:revoked:sid:" + signIn)).isEqualTo("1");
    assertThat(redis.getExpire("prime:revoked:sid:" + signIn)).isBetween(900L, 960L);
    var event = events.await(TYPE, someone.id());
    assertThat(event.at("/signInIds/0").asString()).isEqualTo(signIn.toString());
    assertThat(event.at("/reason").asString()).isEqualTo("signed-out");
  }

  @Test
  void aUsedRefreshTokenEndsTheSignInEverywhereAndItsOwnerIsTold() {
    var signedIn = door.register(FrontDoor.newEmail());
    var refreshToken = signedIn.get("refreshToken").asString();
    var latest = body(door.refresh(refreshToken).expectStatus().isOk()).get("token").asString();
    var signIn = SignInTokens.signInOf(tokens.decode(latest)).orElseThrow();
    door.refresh(refreshToken).expectStatus().isUnauthorized();

    assertThat(redis.hasKey("prime:revoked:sid:" + signIn)).isTrue();
    var userId = UUID.fromString(signedIn.at("/user/id").asString());
    var event = events.await(TYPE, userId);
    assertThat(event.at("/reason").asString()).isEqualTo("token-reused");
    var alert = events.await("security.alert.v1", userId);
    assertThat(alert.at("/alert").asString()).isEqualTo("refresh-token-reused");
  }

  @Test
  void allSignInsOfAUserEndButThoseOfOthersDoNot() {
    var someone = Caller.candidate(api);
    var onAnotherDevice = someone.signedInAgain(api);
    var other = Caller.candidate(api);
    revocations.endAll(someone.id(), EndReason.ROLE_CHANGED);
    someone.get("/api/auth/profile").expectStatus().isUnauthorized();
    onAnotherDevice.get("/api/auth/profile").expectStatus().isUnauthorized();
    other.get("/api/auth/profile").expectStatus().isOk();
    someone.signedInAgain(api).get("/api/auth/profile").expectStatus().isOk();
  }

  @Test
  void theSignInInHandCanBeKept() {
    var someone = Caller.candidate(api);
    var onAnotherDevice = someone.signedInAgain(api);
    revocations.endOthers(someone.id(), signInOf(someone), EndReason.PASSWORD_CHANGED);
    someone.get("/api/auth/profile").expectStatus().isOk();
    onAnotherDevice.get("/api/auth/profile").expectStatus().isUnauthorized();
  }

  @Test
  void everyTokenOfABlockedUserIsRefusedUntilTheBlockIsTakenBack() {
    var userId = TestTokens.externalIssuer().idOf("blocked-" + Ids.newId());
    var mark = "prime:blocked:user:" + userId;
    revocations.block(userId, EndReason.ACCOUNT_DISABLED);
    assertThat(redis.opsForValue().get(mark)).isEqualTo("1");
    assertThat(redis.getExpire(mark)).isEqualTo(-1);
    revocations.unblock(userId);
    assertThat(redis.hasKey(mark)).isFalse();
    assertThat(events.awaitAll("user.block-changed.v1", userId, 2))
        .extracting(event -> event.at("/blocked").asBoolean())
        .containsExactly(true, false);
    assertThat(events.sent(TYPE, userId)).as("no sign-in has ended").isEmpty();
  }

  @Test
  void aTokenOfAnotherIssuerIsRefusedWhileItsUserIsBlocked() {
    var subject = "user_" + Ids.newId();
    var issuer = TestTokens.externalIssuer();
    var token = issuer.token(subject);
    door.profile(token).expectStatus().isNotFound();
    revocations.block(issuer.idOf(subject), EndReason.ACCOUNT_DISABLED);
    door.profile(token).expectStatus().isUnauthorized();
    revocations.unblock(issuer.idOf(subject));
    door.profile(token).expectStatus().isNotFound();
  }

  @Test
  void whoIsDisabledIsToldSoAfterTheRightPasswordOnly() {
    var someone = Caller.candidate(api);
    jdbc.sql("update account set active = false where id = ?").param(someone.id()).update();
    var right = door.login(someone.email(), FrontDoor.PASSWORD).expectStatus().isForbidden();
    assertThat(body(right).at("/error/details/reason").asString()).isEqualTo("ACCOUNT_DISABLED");
    door.login(someone.email(), "Wrong-Harbour-7").expectStatus().isUnauthorized();
  }

  @Test
  void whatRedisHasLostIsWrittenAgain() {
    var someone = Caller.candidate(api);
    var key = UUID.randomUUID();
    var blocked = TestUser.candidate().id();
    var unblocked = TestUser.candidate().id();
    revocations.endAll(someone.id(), EndReason.ROLE_CHANGED);
    revocations.endKey(someone.id(), key);
    revocations.block(blocked, EndReason.ACCOUNT_DISABLED);
    revocations.block(unblocked, EndReason.ACCOUNT_DISABLED);
    revocations.unblock(unblocked);
    var signInMark = "prime:revoked:sid:" + signInOfEnded(someone);
    redis.delete(signInMark);
    redis.delete("prime:revoked:sid:" + key);
    redis.delete("prime:blocked:user:" + blocked);
    redis.opsForValue().set("prime:blocked:user:" + unblocked, "1");

    marks.repair();

    assertThat(redis.hasKey(signInMark)).isTrue();
    assertThat(redis.hasKey("prime:revoked:sid:" + key)).isTrue();
    assertThat(redis.hasKey("prime:blocked:user:" + blocked)).isTrue();
    assertThat(redis.hasKey("prime:blocked:user:" + unblocked)).isFalse();
  }

  private UUID signInOf(Caller caller) {
    return SignInTokens.signInOf(tokens.decode(caller.token())).orElseThrow();
  }

  private UUID signInOfEnded(Caller caller) {
    return jdbc.sql("select id from sign_in where account_id = ?")
        .param(caller.id())
        .query(UUID.class)
        .single();
  }
}
