package com.primeinterviews.auth.keys;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.primeinterviews.auth.AtOnce;
import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.keys.KeyVault.Sealed;
import com.primeinterviews.auth.keys.SealedSecrets.Secret;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class ResealingTest {

  private static final String NEW_KEY =
      Base64.getEncoder()
          .encodeToString("the master key that comes next!!".getBytes(StandardCharsets.UTF_8));
  private static final List<String> PROVIDERS = List.of("openai", "gemini", "hms", "livekit");

  private final Api api;
  private final List<SealedSecrets> tables;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final String oldKey;
  private Caller user;
  private byte[] totpSecret;

  ResealingTest(
      @Autowired Api api,
      @Autowired List<SealedSecrets> tables,
      @Autowired TransactionTemplate transaction,
      @Autowired JdbcClient jdbc,
      @Autowired MasterKeys masterKeys) {
    this.api = api;
    this.tables = tables;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.oldKey = masterKeys.masterKey();
  }

  @BeforeEach
  void keepSecrets() {
    user = Caller.candidate(api);
    for (var provider : PROVIDERS) {
      user.put("/api/provider-keys/" + provider, Map.of("key", "sk-" + provider + "-0123"))
          .expectStatus()
          .isOk();
    }
    var totp = body(user.post("/api/auth/totp/enable", Map.of()).expectStatus().isOk());
    totpSecret = Base32.builder().get().decode(totp.get("secret").asString());
  }

  @AfterEach
  void backToTheKeyOfTheTests() {
    resealing(vault(oldKey, NEW_KEY), tables).reseal();
  }

  @Test
  void afterwardsTheNewKeyAloneOpensEverything() {
    resealing(vault(NEW_KEY, oldKey), tables).reseal();
    var alone = vault(NEW_KEY, "");
    assertThat(providerKeys())
        .allSatisfy(
            (provider, box) ->
                assertThat(alone.open("provider-key:" + user.id() + ":" + provider, box))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("sk-" + provider + "-0123"));
    assertThat(alone.open(user.id().toString(), totp())).isEqualTo(totpSecret);
    assertThat(namingTheOldKey()).isZero();
  }

  @Test
  void withoutAKeyBeforeOrWithTheSameTwiceNothingIsTouched() {
    var before = totp();
    resealing(vault(oldKey, ""), tables).reseal();
    resealing(vault(oldKey, oldKey), tables).reseal();
    assertThat(totp().bytes()).isEqualTo(before.bytes());
  }

  @Test
  void instancesThatMoveTogetherShareTheWork() throws Exception {
    AtOnce.times(
        4,
        () -> {
          resealing(vault(NEW_KEY, oldKey), tables).reseal();
          return true;
        });
    assertThat(namingTheOldKey()).isZero();
    assertThat(vault(NEW_KEY, "").open(user.id().toString(), totp())).isEqualTo(totpSecret);
  }

  @Test
  void whatIsNotIntactStaysAndHindersNoOther() {
    jdbc.sql(
            "update provider_key set sealed_key = decode(repeat('00', 40), 'hex') where account_id = ? and provider = ?")
        .params(user.id(), "HMS")
        .update();
    resealing(vault(NEW_KEY, oldKey), tables).reseal();
    assertThat(namingTheOldKey()).isEqualTo(1);
    jdbc.sql("delete from provider_key where account_id = ? and provider = ?")
        .params(user.id(), "HMS")
        .update();
  }

  @Test
  void anInstanceThatDiesOnTheWayLosesNothing() {
    var dying = resealing(vault(NEW_KEY, oldKey), tables.stream().map(Dying::new).toList());
    assertThatIllegalArgumentException().isThrownBy(dying::reseal);
    var old = vault(oldKey, "");
    assertThat(providerKeys())
        .hasSize(PROVIDERS.size())
        .allSatisfy(
            (provider, box) ->
                assertThat(old.open("provider-key:" + user.id() + ":" + provider, box))
                    .isNotEmpty());
    assertThat(old.open(user.id().toString(), totp())).isEqualTo(totpSecret);
  }

  private Resealing resealing(KeyVault vault, List<? extends SealedSecrets> of) {
    return new Resealing(List.copyOf(of), vault, transaction);
  }

  private static KeyVault vault(String current, String previous) {
    return new KeyVault(new MasterKeys(current, previous));
  }

  private Map<String, Sealed> providerKeys() {
    return jdbc
        .sql("select * from provider_key where account_id = ?")
        .param(user.id())
        .query(
            (row, number) ->
                Map.entry(
                    row.getString("provider").toLowerCase(Locale.ROOT),
                    new Sealed(row.getBytes("sealed_key"), row.getString("master_key_id"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Sealed totp() {
    return jdbc.sql("select sealed_secret, master_key_id from totp where account_id = ?")
        .param(user.id())
        .query((row, number) -> new Sealed(row.getBytes(1), row.getString(2)))
        .single();
  }

  private int namingTheOldKey() {
    return jdbc.sql(
            """
            select (select count(*) from provider_key where master_key_id = :old)
                 + (select count(*) from totp where master_key_id = :old)
            """)
        .param("old", new MasterKey(oldKey).id())
        .query(Integer.class)
        .single();
  }

  /** Comes to an end when it has written the first. */
  private record Dying(SealedSecrets secrets) implements SealedSecrets {

    @Override
    public List<Secret> lockSealedUnder(String masterKeyId, int most) {
      return secrets.lockSealedUnder(masterKeyId, most).stream().map(Dying::thenDie).toList();
    }

    private static Secret thenDie(Secret secret) {
      return new Secret(
          secret.name(),
          secret.sealed(),
          box -> {
            secret.replacement().accept(box);
            throw new IllegalArgumentException("killed");
          });
    }
  }
}
