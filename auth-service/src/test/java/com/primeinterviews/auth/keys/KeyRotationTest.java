package com.primeinterviews.auth.keys;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.token.TokenSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class KeyRotationTest {

  private static final Duration ANNOUNCED = Duration.ofMinutes(10).plusSeconds(10);
  private static final Duration A_MOMENT = Duration.ofSeconds(5);
  private static final Duration QUARTER = Duration.ofDays(90);

  private final Api api;
  private final StoredKeys store;
  private final KeyVault vault;
  private final KeyRing ring;
  private final AuditLog audit;
  private final TokenSettings profile;
  private final TransactionTemplate transaction;
  private final MasterKeys masterKeys;
  private final JdbcClient jdbc;

  KeyRotationTest(
      @Autowired Api api,
      @Autowired StoredKeys store,
      @Autowired KeyVault vault,
      @Autowired KeyRing ring,
      @Autowired AuditLog audit,
      @Autowired TokenSettings profile,
      @Autowired TransactionTemplate transaction,
      @Autowired MasterKeys masterKeys,
      @Autowired JdbcClient jdbc) {
    this.api = api;
    this.store = store;
    this.vault = vault;
    this.ring = ring;
    this.audit = audit;
    this.profile = profile;
    this.transaction = transaction;
    this.masterKeys = masterKeys;
    this.jdbc = jdbc;
  }

  @BeforeEach
  @AfterEach
  void oneFreshKey() {
    transaction.executeWithoutResult(
        status -> {
          store.lock();
          store.forgetAll();
          store.addIfNone(new NewKeys(vault, Clock.systemUTC()).active());
        });
    ring.reload();
  }

  @Test
  void aKeyIsAnnouncedBeforeItSignsAndKeptUntilItsLastTokenHasExpired() {
    var first = ring.active().kid();
    var someone = Caller.candidate(api);
    after(Duration.ZERO, vault).rotate(Ids.newId());
    assertThat(kids()).hasSize(2).contains(first);

    after(ANNOUNCED.minus(A_MOMENT), vault).advance();
    assertThat(ring.active().kid()).isEqualTo(first);

    var signsFrom = ANNOUNCED.plus(A_MOMENT);
    after(signsFrom, vault).advance();
    assertThat(ring.active().kid()).isNotEqualTo(first);
    someone.get("/api/auth/profile").expectStatus().isOk();
    Caller.candidate(api).get("/api/auth/profile").expectStatus().isOk();

    after(signsFrom.plusMinutes(59), vault).advance();
    assertThat(kids()).contains(first);
    after(signsFrom.plusMinutes(61), vault).advance();
    assertThat(kids()).containsExactly(ring.active().kid());
    someone.get("/api/auth/profile").expectStatus().isUnauthorized();
  }

  @Test
  void afterNinetyDaysAnotherKeySignsThatWasAnnouncedBefore() {
    var first = ring.active().kid();
    after(QUARTER.minus(ANNOUNCED).minus(A_MOMENT), vault).advance();
    assertThat(kids()).hasSize(1);
    after(QUARTER.minus(ANNOUNCED).plus(A_MOMENT), vault).advance();
    assertThat(kids()).hasSize(2);
    assertThat(ring.active().kid()).isEqualTo(first);
    after(QUARTER.plus(A_MOMENT.multipliedBy(2)), vault).advance();
    assertThat(ring.active().kid()).isNotEqualTo(first);
  }

  @Test
  void instancesThatRotateTogetherAnnounceOneKey() throws Exception {
    AtOnce.times(4, () -> after(Duration.ZERO, vault).rotate(Ids.newId()));
    assertThat(kids()).hasSize(2);
  }

  @Test
  void anInstanceLearnsWhatAnotherHasDone() {
    var other = new KeyRing(store, new NewKeys(vault, Clock.systemUTC()), vault);
    after(Duration.ZERO, vault).rotate(Ids.newId());
    after(ANNOUNCED.plus(A_MOMENT), vault).advance();
    assertThat(other.active().kid()).isNotEqualTo(ring.active().kid());
    other.reload();
    assertThat(other.active().kid()).isEqualTo(ring.active().kid());
  }

  @Test
  void aKeyThatHasLeakedIsGoneAtOnceAndWithItItsTokens() {
    var admin = Caller.admin(api, jdbc);
    var leaked = ring.active().kid();
    var answer = body(rotate(admin, "?immediately=true").expectStatus().isOk());
    assertThat(answer.get("keys")).hasSize(1);
    assertThat(answer.at("/keys/0/status").asString()).isEqualTo("active");
    assertThat(kids()).hasSize(1).doesNotContain(leaked);
    admin.get("/api/auth/profile").expectStatus().isUnauthorized();
    admin.signedInAgain(api).get("/api/auth/profile").expectStatus().isOk();
  }

  @Test
  void adminsRotateAndItIsRemembered() {
    var admin = Caller.admin(api, jdbc);
    var answer = body(rotate(admin, "").expectStatus().isOk());
    assertThat(answer.get("keys")).hasSize(2);
    assertThat(answer.at("/keys/1/status").asString()).isEqualTo("next");
    assertThat(answer.toString()).doesNotContain("private");
    assertThat(
            jdbc.sql("select action from audit_entry where actor = ?")
                .param(admin.id())
                .query(String.class)
                .list())
        .containsExactly("signing-keys.rotated");
    rotate(Caller.candidate(api), "").expectStatus().isForbidden();
    api.anonymous().post().uri("/api/admin/keys/rotate").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void keysAreMovedToAnotherMasterKey() {
    var another =
        Base64.getEncoder()
            .encodeToString("another master key, 32 bytes !!!".getBytes(StandardCharsets.UTF_8));
    var moving = new KeyVault(new MasterKeys(another, masterKeys.masterKey()));
    after(Duration.ZERO, moving).advance();
    var moved = new KeyVault(new MasterKeys(another, ""));
    var alone = new KeyRing(store, new NewKeys(moved, Clock.systemUTC()), moved);
    assertThat(alone.active().key()).isEqualTo(ring.active().key());
  }

  /** A rotation as it is seen so much later. */
  private KeyRotation after(Duration time, KeyVault with) {
    var clock = Clock.offset(Clock.systemUTC(), time);
    return new KeyRotation(
        store,
        new NewKeys(with, clock),
        with,
        with == vault ? ring : new KeyRing(store, new NewKeys(with, clock), with),
        audit,
        new RotationSettings(QUARTER, Duration.ofHours(1)),
        profile,
        transaction,
        clock);
  }

  private List<String> kids() {
    return ring.current().getKeys().stream().map(key -> key.getKeyID()).toList();
  }

  private static ResponseSpec rotate(Caller caller, String query) {
    return caller.post("/api/admin/keys/rotate" + query);
  }
}
