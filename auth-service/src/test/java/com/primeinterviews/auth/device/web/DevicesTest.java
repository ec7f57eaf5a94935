package com.primeinterviews.auth.device.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.contracts.Events;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class DevicesTest {

  private static final String DEVICES = "/api/auth/sessions";

  private final Api api;
  private final FrontDoor door;
  private final Events events;
  private final Statements statements;
  private final StringRedisTemplate redis;
  private final JdbcClient jdbc;
  private Caller laptop;

  DevicesTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired StringRedisTemplate redis,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.door = new FrontDoor(api);
    this.events = events;
    this.statements = statements;
    this.redis = redis;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void register() {
    laptop = Caller.candidate(api);
  }

  @Test
  void everySignInIsADeviceTheOwnerCanRecognise() {
    var phone = loginAs("Phone/1.0 <b>bold</b>");
    var list = body(laptop.get(DEVICES).expectStatus().isOk());
    assertThat(list.at("/pagination/total").asInt()).isEqualTo(2);
    var newest = list.at("/sessions/0");
    assertThat(newest.get("device").asString()).isEqualTo("Phone/1.0 bbold/b");
    assertThat(newest.get("address").asString()).isEqualTo("127.0.0.1");
    assertThat(newest.get("current").asBoolean()).isFalse();
    assertThat(list.at("/sessions/1/current").asBoolean()).isTrue();
    assertThat(newest.get("lastUsedAt")).isEqualTo(newest.get("startedAt"));
    assertThat(Instant.parse(newest.get("expiresAt").asString())).isAfter(Instant.now());
    assertThat(list.toString()).doesNotContain(phone.get("refreshToken").asString());
  }

  @Test
  void aRefreshIsAUse() {
    var phone = loginAs("Phone/1.0");
    loginAs("Tablet/1.0");
    assertThat(names(0)).isEqualTo("Tablet/1.0");
    door.refresh(phone.get("refreshToken").asString()).expectStatus().isOk();
    assertThat(names(0)).isEqualTo("Phone/1.0");
    var first = body(laptop.get(DEVICES)).at("/sessions/0");
    assertThat(Instant.parse(first.get("lastUsedAt").asString()))
        .isAfter(Instant.parse(first.get("startedAt").asString()));
  }

  @Test
  void aDeviceThatIsSignedOutIsRefusedEverywhereAtOnce() {
    var phone = loginAs("Phone/1.0");
    var id = body(laptop.get(DEVICES)).at("/sessions/0/id").asString();
    laptop.delete(DEVICES + "/" + id).expectStatus().isNoContent();
    assertThat(redis.hasKey("prime:revoked:sid:" + id)).isTrue();
    door.profile(phone.get("token").asString()).expectStatus().isUnauthorized();
    door.refresh(phone.get("refreshToken").asString()).expectStatus().isUnauthorized();
    laptop.get("/api/auth/profile").expectStatus().isOk();
    assertThat(body(laptop.get(DEVICES)).get("sessions")).hasSize(1);
    laptop.delete(DEVICES + "/" + id).expectStatus().isNotFound();
    var event = events.await("tokens.revoked.v1", laptop.id());
    assertThat(event.at("/reason").asString()).isEqualTo("device-removed");
    assertThat(event.at("/signInIds/0").asString()).isEqualTo(id);
  }

  @Test
  void allOthersCanBeSignedOutAtOnce() {
    var phone = loginAs("Phone/1.0");
    var tablet = loginAs("Tablet/1.0");
    laptop.delete(DEVICES).expectStatus().isNoContent();
    door.profile(phone.get("token").asString()).expectStatus().isUnauthorized();
    door.refresh(tablet.get("refreshToken").asString()).expectStatus().isUnauthorized();
    var left = body(laptop.get(DEVICES).expectStatus().isOk()).get("sessions");
    assertThat(left).hasSize(1);
    assertThat(left.at("/0/current").asBoolean()).isTrue();
  }

  @Test
  void theDevicesOfOthersDoNotExist() {
    var id = body(laptop.get(DEVICES)).at("/sessions/0/id").asString();
    var stranger = Caller.candidate(api);
    stranger.delete(DEVICES + "/" + id).expectStatus().isNotFound();
    stranger.delete(DEVICES + "/" + Ids.newId()).expectStatus().isNotFound();
    assertThat(body(stranger.get(DEVICES)).toString()).doesNotContain(id);
    stranger.delete(DEVICES).expectStatus().isNoContent();
    laptop.get("/api/auth/profile").expectStatus().isOk();
  }

  @Test
  void anErasedPersonLeavesNoDevicesBehind() {
    laptop.delete("/api/users/" + laptop.id()).expectStatus().isAccepted();
    assertThat(
            jdbc.sql("select device || address from sign_in where account_id = ?")
                .param(laptop.id())
                .query(String.class)
                .list())
        .containsExactly("");
  }

  @Test
  void anApiKeySeesAndEndsNoSignIns() {
    var key = body(laptop.post("/api/api-keys", Map.of("name", "ci", "scopes", List.of("write"))));
    var request = Map.of("key", key.get("key").asString());
    var exchanged = body(Caller.service(api).post("/internal/api-keys/exchange", request));
    var token = exchanged.get("token").asString();
    var program = new Caller(laptop.id(), laptop.email(), token, api.withToken(token));
    program.get(DEVICES).expectStatus().isForbidden();
    program.delete(DEVICES).expectStatus().isForbidden();
  }

  @Test
  void theListComesInPagesAndTakesThreeStatements() {
    loginAs("Phone/1.0");
    loginAs("Tablet/1.0");
    var page = body(laptop.get(DEVICES + "?page=2&limit=2").expectStatus().isOk());
    assertThat(page.get("sessions")).hasSize(1);
    assertThat(page.at("/pagination/totalPages").asInt()).isEqualTo(2);
    int count = statements.during(() -> laptop.get(DEVICES).expectStatus().isOk());
    assertThat(count).as("is the token good, the devices, how many").isEqualTo(3);
  }

  private String names(int index) {
    return body(laptop.get(DEVICES)).at("/sessions/" + index + "/device").asString();
  }

  private JsonNode loginAs(String userAgent) {
    return body(
        api.anonymous()
            .post()
            .uri("/api/auth/login")
            .header("User-Agent", userAgent)
            .contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("email", laptop.email(), "password", FrontDoor.PASSWORD))
            .exchange()
            .expectStatus()
            .isOk());
  }
}
