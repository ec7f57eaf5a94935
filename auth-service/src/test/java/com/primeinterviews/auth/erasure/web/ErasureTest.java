package com.primeinterviews.auth.erasure.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ErasureTest {

  private final Api api;
  private final JdbcClient jdbc;
  private final Events events;
  private final FrontDoor door;
  private Caller user;
  private String path;

  ErasureTest(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired Events events) {
    this.api = api;
    this.jdbc = jdbc;
    this.events = events;
    this.door = new FrontDoor(api);
  }

  @BeforeEach
  void register() {
    user = Caller.candidate(api);
    path = "/api/users/" + user.id();
  }

  @Test
  void nothingOfThePersonIsLeft() {
    user.patch(path + "/preferences", Map.of("recentSearches", List.of("java")))
        .expectStatus()
        .isOk();
    user.post("/api/api-keys", Map.of("name", "ci")).expectStatus().isCreated();
    user.delete(path).expectStatus().isEqualTo(202);

    var row =
        jdbc.sql("select account::text from account where id = ?")
            .param(user.id())
            .query(String.class)
            .single();
    assertThat(row).doesNotContain(user.email()).doesNotContain("Ada").doesNotContain("Lovelace");
    assertThat(row).doesNotContain("$2");
    for (var table : List.of("preferences", "api_key")) {
      assertThat(
              jdbc.sql("select count(*) from " + table + " where account_id = ?")
                  .param(user.id())
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void theTokensOfAnErasedUserAreRefusedAndTheOtherServicesAreTold() {
    var other = user.signedInAgain(api);
    user.delete(path).expectStatus().isEqualTo(202);
    user.get("/api/auth/profile").expectStatus().isUnauthorized();
    other.get("/api/auth/profile").expectStatus().isUnauthorized();
    door.login(user.email(), FrontDoor.PASSWORD).expectStatus().isUnauthorized();
    assertThat(events.await("user.erased.v1", user.id()).get("version").asLong()).isEqualTo(2);
  }

  @Test
  void theAddressIsFreeAgain() {
    user.delete(path).expectStatus().isEqualTo(202);
    var again = door.register(user.email());
    assertThat(again.at("/user/id").asString()).isNotEqualTo(user.id().toString());
  }

  @Test
  void anAdminErasesOthersAndOnceMoreChangesNothing() {
    var admin = Caller.admin(api, jdbc);
    admin.delete(path).expectStatus().isEqualTo(202);
    admin.delete(path).expectStatus().isEqualTo(202);
    events.await("user.erased.v1", user.id());
    assertThat(events.sent("user.erased.v1", user.id())).hasSize(1);
    var entries = body(admin.get("/api/admin/audit?subject=" + user.id())).get("entries");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).get("action").asString()).isEqualTo("account.erased");
    assertThat(entries.get(0).toString()).doesNotContain(user.email());
    admin.get(path).expectStatus().isNotFound();
    admin.patch(path, Map.of("active", true)).expectStatus().isNotFound();
    admin.delete("/api/users/" + Ids.newId()).expectStatus().isNotFound();
  }

  @Test
  void aDisabledUserCanBeErasedToo() {
    var admin = Caller.admin(api, jdbc);
    admin.patch(path, Map.of("active", false)).expectStatus().isOk();
    admin.delete(path).expectStatus().isEqualTo(202);
    events.await("user.erased.v1", user.id());
  }

  @Test
  void nobodyErasesOthersAndNoProgramErasesItsOwner() {
    Caller.candidate(api).delete(path).expectStatus().isNotFound();
    Caller.mentor(api).delete(path).expectStatus().isNotFound();
    var request = Map.of("name", "ci", "scopes", List.of("write"));
    var key = body(user.post("/api/api-keys", request)).get("key").asString();
    var exchanged = Caller.service(api).post("/internal/api-keys/exchange", Map.of("key", key));
    var program = api.withToken(body(exchanged).get("token").asString());
    program.delete().uri(path).exchange().expectStatus().isForbidden();
    user.get("/api/auth/profile").expectStatus().isOk();
  }
}
