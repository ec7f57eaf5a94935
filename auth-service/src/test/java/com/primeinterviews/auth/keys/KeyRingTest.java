package com.primeinterviews.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class KeyRingTest {

  private final StoredKeys store;
  private final NewKeys newKeys;
  private final KeyVault vault;
  private final JdbcClient jdbc;

  KeyRingTest(
      @Autowired StoredKeys store,
      @Autowired NewKeys newKeys,
      @Autowired KeyVault vault,
      @Autowired JdbcClient jdbc) {
    this.store = store;
    this.newKeys = newKeys;
    this.vault = vault;
    this.jdbc = jdbc;
  }

  @Test
  void instancesThatStartTogetherOnAnEmptyDatabaseSignWithOneKey() throws Exception {
    jdbc.sql("delete from signing_key").update();
    var rings = AtOnce.times(3, () -> new KeyRing(store, newKeys, vault));
    assertThat(rings).extracting(ring -> ring.active().kid()).hasSize(3).containsOnly(onlyKid());
    assertThat(rings).allMatch(ring -> ring.current().getKeyByKeyId(onlyKid()) != null);
  }

  @Test
  void aKeyThatDoesNotSignIsPublishedNevertheless() {
    var next = new KeyRing(store, newKeys, vault).active().kid() + "-next";
    jdbc.sql(
            """
            insert into signing_key
            select :next, 'NEXT', public_key, sealed_private_key, master_key_id, created_at
            from signing_key where status = 'ACTIVE'
            """)
        .param("next", next)
        .update();
    try {
      var ring = new KeyRing(store, newKeys, vault);
      assertThat(ring.current().getKeyByKeyId(next)).isNotNull();
      assertThat(ring.active().kid()).isNotEqualTo(next);
    } finally {
      jdbc.sql("delete from signing_key where kid = ?").param(next).update();
    }
  }

  @Test
  void withAnotherMasterKeyTheServiceDoesNotStart() {
    var other = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    var otherVault = new KeyVault(new MasterKeys(other.masterKey(), ""));
    new KeyRing(store, newKeys, vault);
    assertThatIllegalStateException()
        .isThrownBy(() -> new KeyRing(store, newKeys, otherVault))
        .withMessageContaining("PRIME_MASTER_KEY is " + other.id());
  }

  private String onlyKid() {
    return jdbc.sql("select kid from signing_key").query(String.class).single();
  }
}
