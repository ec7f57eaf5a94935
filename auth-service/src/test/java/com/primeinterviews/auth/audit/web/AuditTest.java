package com.primeinterviews.auth.audit.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.FrontDoor;
import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AuditTest {

  private static final String AUDIT = "/api/admin/audit";

  private final Api api;
  private final JdbcClient jdbc;
  private final AuditLog log;
  private final TransactionTemplate transaction;
  private final Statements statements;
  private Caller admin;

  AuditTest(
      @Autowired Api api,
      @Autowired JdbcClient jdbc,
      @Autowired AuditLog log,
      @Autowired TransactionTemplate transaction,
      @Autowired Statements statements) {
    this.api = api;
    this.jdbc = jdbc;
    this.log = log;
    this.transaction = transaction;
    this.statements = statements;
  }

  @BeforeEach
  void signIn() {
    admin = Caller.admin(api, jdbc);
  }

  @Test
  void anEntrySaysWhoDidWhatToWhomWhenAndFromWhere() {
    var email = FrontDoor.newEmail();
    var request =
        Map.of("email", email, "password", FrontDoor.PASSWORD, "firstName", "G", "lastName", "H");
    var registered =
        body(
            admin
                .client()
                .post()
                .uri("/api/auth/register-admin")
                .header("X-Request-Id", "audit-me-please")
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .body(request)
                .exchange()
                .expectStatus()
                .isCreated());
    var entry = list("actor=" + admin.id()).at("/entries/0");
    assertThat(entry.get("subject")).isEqualTo(registered.at("/user/id"));
    assertThat(entry.get("action").asString()).isEqualTo("admin.registered");
    assertThat(entry.get("address").asString()).isEqualTo("127.0.0.1");
    assertThat(entry.get("requestId").asString()).isEqualTo("audit-me-please");
    assertThat(entry.get("oldValue")).hasToString("{}");
    assertThat(entry.get("newValue")).hasToString("{\"role\":\"admin\"}");
    assertThat(entry.toString()).doesNotContain(email);
  }

  @Test
  void filtersNarrowTheLog() {
    var actor = Ids.newId();
    var subject = Ids.newId();
    write(actor, subject, AuditAction.ACCOUNT_CHANGED);
    write(actor, actor, AuditAction.API_KEY_CREATED);
    assertThat(list("actor=" + actor).get("entries")).hasSize(2);
    assertThat(list("subject=" + subject).get("entries")).hasSize(1);
    assertThat(list("actor=" + actor + "&action=api-key.created").get("entries")).hasSize(1);
    var at = list("subject=" + subject).at("/entries/0/at").asString();
    assertThat(list("subject=" + subject + "&from=" + at).get("entries")).hasSize(1);
    assertThat(list("subject=" + subject + "&to=" + at).get("entries")).isEmpty();
    assertThat(list("actor=" + actor + "&from=9999-01-01T00:00:00Z").get("entries")).isEmpty();
  }

  @Test
  void theCursorWalksTheWholeLogLatestFirst() {
    var actor = Ids.newId();
    for (int i = 0; i < 5; i++) {
      write(actor, Ids.newId(), AuditAction.ACCOUNT_CHANGED);
    }
    var first = list("actor=" + actor + "&limit=2");
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(5);
    var seen = new ArrayList<String>();
    var page = first;
    while (true) {
      page.get("entries").forEach(entry -> seen.add(entry.get("id").asString()));
      var next = page.at("/pagination/nextCursor");
      if (next.isNull()) {
        break;
      }
      page = list("actor=" + actor + "&limit=2&cursor=" + next.asString());
    }
    assertThat(seen)
        .hasSize(5)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aPageTakesThreeStatementsHoweverLong() {
    int count = statements.during(() -> admin.get(AUDIT + "?limit=100").expectStatus().isOk());
    assertThat(count).as("is the sign-in open, the entries, their number").isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"action=nonsense", "actor=nobody", "from=yesterday", "unheardOf=1"})
  void aFilterThatMakesNoSenseIsRefused(String query) {
    int status = admin.get(AUDIT + "?" + query).returnResult(byte[].class).getStatus().value();
    assertThat(status).isIn(400, 422);
  }

  @Test
  void onlyAdminsSeeIt() {
    Caller.candidate(api).get(AUDIT).expectStatus().isForbidden();
    Caller.mentor(api).get(AUDIT).expectStatus().isForbidden();
    api.anonymous().get().uri(AUDIT).exchange().expectStatus().isUnauthorized();
  }

  private void write(UUID actor, UUID subject, AuditAction action) {
    transaction.executeWithoutResult(
        status -> log.record(new Deed(action, actor, subject, Map.of(), Map.of())));
  }

  private JsonNode list(String query) {
    return body(admin.get(AUDIT + "?" + query).expectStatus().isOk());
  }
}
