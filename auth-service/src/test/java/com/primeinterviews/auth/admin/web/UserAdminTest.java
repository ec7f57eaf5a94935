package com.primeinterviews.auth.admin.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class UserAdminTest {

  private static final String USERS = "/api/users";

  private final Api api;
  private final JdbcClient jdbc;
  private final Events events;
  private final Statements statements;
  private Caller admin;
  private Caller user;

  UserAdminTest(
      @Autowired Api api,
      @Autowired JdbcClient jdbc,
      @Autowired Events events,
      @Autowired Statements statements) {
    this.api = api;
    this.jdbc = jdbc;
    this.events = events;
    this.statements = statements;
  }

  @BeforeEach
  void signIn() {
    admin = Caller.admin(api, jdbc);
    user = Caller.candidate(api);
  }

  @Test
  void aChangedRoleEndsTheSignInsAndTheOtherServicesAreTold() {
    var changed = body(change(user, Map.of("role", "mentor")).expectStatus().isOk());
    assertThat(changed.at("/user/role").asString()).isEqualTo("mentor");
    user.get("/api/auth/profile").expectStatus().isUnauthorized();
    var again = user.signedInAgain(api);
    assertThat(body(again.get("/api/auth/profile")).get("role").asString()).isEqualTo("mentor");
    assertThat(events.await("user.updated.v1", user.id()).get("role").asString())
        .isEqualTo("mentor");
  }

  @Test
  void aDisabledUserIsRefusedUntilEnabledAgain() {
    change(user, Map.of("active", false)).expectStatus().isOk();
    user.get("/api/auth/profile").expectStatus().isUnauthorized();
    var door = new FrontDoor(api);
    var refusal = body(door.login(user.email(), FrontDoor.PASSWORD).expectStatus().isForbidden());
    assertThat(refusal.at("/error/details/reason").asString()).isEqualTo("ACCOUNT_DISABLED");
    door.login(user.email(), "Wrong-Harbour-7").expectStatus().isUnauthorized();
    change(user, Map.of("active", true)).expectStatus().isOk();
    user.signedInAgain(api).get("/api/auth/profile").expectStatus().isOk();
  }

  @Test
  void anotherTierLeavesTheSignIns() {
    change(user, Map.of("tier", "pro")).expectStatus().isOk();
    assertThat(body(user.get("/api/auth/profile")).get("tier").asString()).isEqualTo("pro");
  }

  @Test
  void whatChangedIsWrittenDownAndNothingElse() {
    change(user, Map.of("role", "candidate", "tier", "pro")).expectStatus().isOk();
    change(user, Map.of("tier", "pro")).expectStatus().isOk();
    var entries =
        body(admin.get("/api/admin/audit?subject=" + user.id()).expectStatus().isOk())
            .get("entries");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).get("actor").asString()).isEqualTo(admin.id().toString());
    assertThat(entries.get(0).get("oldValue")).hasToString("{\"tier\":\"free\"}");
    assertThat(entries.get(0).get("newValue")).hasToString("{\"tier\":\"pro\"}");
  }

  @Test
  void aChangeOfAnOlderVersionIsRefused() {
    change(user, Map.of("tier", "pro")).expectHeader().valueEquals("ETag", "\"2\"");
    changeIf("\"1\"", Map.of("tier", "free")).expectStatus().isEqualTo(412);
    changeIf("\"2\"", Map.of("tier", "free")).expectStatus().isOk();
  }

  /** One story, because there is only one last admin. */
  @Test
  void theLastActiveAdminStaysOneHoweverManyLeaveAtOnce() throws Exception {
    var other = Caller.admin(api, jdbc);
    jdbc.sql("update account set role = 'CANDIDATE' where role = 'ADMIN' and id not in (?, ?)")
        .params(admin.id(), other.id())
        .update();
    var leavers = new ArrayList<>(List.of(admin, other));
    var statuses =
        AtOnce.times(
            2,
            () -> {
              Caller leaver;
              synchronized (leavers) {
                leaver = leavers.removeFirst();
              }
              return leaver
                  .patch(USERS + "/" + leaver.id(), Map.of("role", "candidate"))
                  .returnResult(byte[].class)
                  .getStatus()
                  .value();
            });
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    var last = isAdmin(admin) ? admin : other;
    var path = USERS + "/" + last.id();
    last.patch(path, Map.of("active", false)).expectStatus().isEqualTo(409);
    last.delete(path).expectStatus().isEqualTo(409);
    last.patch(path, Map.of("tier", "pro")).expectStatus().isOk();
  }

  @Test
  void usersAreFoundByPartsOfNameAndAddressAndByFilters() {
    var mark = Ids.newId().toString().substring(24);
    jdbc.sql("update account set last_name = 'Love_' || ? || '%' where id = ?")
        .params(mark, user.id())
        .update();
    assertThat(found("search={x}", "LOVE_" + mark + "%")).containsExactly(user.id().toString());
    assertThat(found("search={x}", "LOVEx" + mark)).isEmpty();
    assertThat(found("search={x}", user.email().toUpperCase(java.util.Locale.ROOT)))
        .containsExactly(user.id().toString());
    assertThat(found("role=mentor&search={x}", user.email())).isEmpty();
    assertThat(found("role=candidate&tier=free&active=true&search={x}", user.email())).hasSize(1);
    assertThat(found("active=false&search={x}", user.email())).isEmpty();
  }

  @Test
  void theCursorWalksAllUsersNewestFirst() {
    var mark = "walk" + Ids.newId().toString().substring(24);
    var expected = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      var one = Caller.candidate(api);
      jdbc.sql("update account set last_name = ? where id = ?").params(mark, one.id()).update();
      expected.addFirst(one.id().toString());
    }
    var seen = new ArrayList<String>();
    var page = body(admin.get(USERS + "?limit=2&search=" + mark).expectStatus().isOk());
    assertThat(page.at("/pagination/total").asInt()).isEqualTo(5);
    while (true) {
      seen.addAll(idsOf(page));
      var next = page.at("/pagination/nextCursor");
      if (next.isNull()) {
        break;
      }
      page = body(admin.get(USERS + "?limit=2&search=" + mark + "&cursor=" + next.asString()));
    }
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  void aPageTakesAsManyStatementsHoweverLong() {
    int one = statements.during(() -> admin.get(USERS + "?limit=1").expectStatus().isOk());
    int many = statements.during(() -> admin.get(USERS + "?limit=100").expectStatus().isOk());
    assertThat(many).isEqualTo(one).isLessThanOrEqualTo(4);
  }

  @Test
  void onlyAdminsDoThis() {
    user.get(USERS).expectStatus().isForbidden();
    user.patch(USERS + "/" + user.id(), Map.of("tier", "pro")).expectStatus().isForbidden();
    Caller.mentor(api)
        .patch(USERS + "/" + user.id(), Map.of("active", false))
        .expectStatus()
        .isForbidden();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"role\":\"service\"}", "{\"role\":\"root\"}", "{\"tier\":\"gold\"}"})
  void whatThereIsNotIsRefused(String request) {
    change(user, JsonMapper.shared().readTree(request)).expectStatus().isEqualTo(422);
  }

  @Test
  void whoIsNotThereCannotBeChanged() {
    admin.patch(USERS + "/" + Ids.newId(), Map.of("tier", "pro")).expectStatus().isNotFound();
  }

  private boolean isAdmin(Caller caller) {
    return jdbc.sql("select role = 'ADMIN' from account where id = ?")
        .param(caller.id())
        .query(Boolean.class)
        .single();
  }

  private ResponseSpec change(Caller whom, Object request) {
    return admin.patch(USERS + "/" + whom.id(), request);
  }

  private ResponseSpec changeIf(String ifMatch, Object request) {
    return admin
        .client()
        .patch()
        .uri(USERS + "/" + user.id())
        .header("If-Match", ifMatch)
        .contentType(MediaType.APPLICATION_JSON)
        .body(request)
        .exchange();
  }

  private List<String> found(String query, Object value) {
    var answer = admin.client().get().uri(USERS + "?" + query, value).exchange();
    return idsOf(body(answer.expectStatus().isOk()));
  }

  private static List<String> idsOf(JsonNode page) {
    var ids = new ArrayList<String>();
    page.get("users").forEach(one -> ids.add(one.get("id").asString()));
    return ids;
  }
}
