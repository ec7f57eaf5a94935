package com.primeinterviews.auth.providerkey.web;

import static com.primeinterviews.auth.FrontDoor.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.primeinterviews.auth.Caller;
import com.primeinterviews.auth.keys.KeyVault;
import com.primeinterviews.auth.providerkey.AProvider;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ProviderKeyTest {

  private static final String KEYS = "/api/provider-keys";

  private final Api api;
  private final JdbcClient jdbc;
  private final KeyVault vault;
  private Caller user;
  private String key;

  ProviderKeyTest(@Autowired Api api, @Autowired JdbcClient jdbc, @Autowired KeyVault vault) {
    this.api = api;
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @BeforeEach
  void register() {
    user = Caller.candidate(api);
    key = "sk-" + user.id();
  }

  @Test
  void aKeyIsSealedAndReadBackMasked() {
    var written = body(put("openai", key).expectStatus().isOk());
    assertThat(written.at("/providerKey/key").asString())
        .isEqualTo("****" + key.substring(key.length() - 4));
    assertThat(body(user.get(KEYS)).at("/providerKeys/0")).isEqualTo(written.get("providerKey"));
    assertThat(body(user.get(KEYS + "/openai"))).isEqualTo(written.get("providerKey"));
    assertThat(rows()).noneMatch(row -> row.contains(key));
    put("openai", key + "2").expectStatus().isOk();
    assertThat(body(user.get(KEYS)).get("providerKeys")).hasSize(1);
    user.delete(KEYS + "/openai").expectStatus().isNoContent();
    user.get(KEYS + "/openai").expectStatus().isNotFound();
    user.delete(KEYS + "/openai").expectStatus().isNotFound();
  }

  @Test
  void aSealedKeyOpensForItsOwnerAndProviderOnly() {
    put("openai", key).expectStatus().isOk();
    var box =
        jdbc.sql("select sealed_key, master_key_id from provider_key where account_id = ?")
            .param(user.id())
            .query((row, number) -> new KeyVault.Sealed(row.getBytes(1), row.getString(2)))
            .single();
    assertThat(new String(vault.open("provider-key:" + user.id() + ":openai", box))).isEqualTo(key);
    assertThatIllegalStateException()
        .isThrownBy(() -> vault.open("provider-key:" + user.id() + ":gemini", box));
  }

  @ParameterizedTest
  @CsvSource({
    "openai, 200, true",
    "anthropic, 401, false",
    "gemini, 400, false",
    "resend, 403, false"
  })
  void theProviderSaysWhetherTheKeyIsGood(String provider, int status, boolean valid) {
    put(provider, key).expectStatus().isOk();
    AProvider.answers(key, status);
    var verdict = body(user.post(KEYS + "/" + provider + "/validate").expectStatus().isOk());
    assertThat(verdict.get("valid").asBoolean()).isEqualTo(valid);
    assertThat(verdict.get("checkedAt").asString()).endsWith("Z");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 429, 500})
  void whatSaysNothingAboutTheKeyIsAnOutage(int status) {
    put("sendgrid", key).expectStatus().isOk();
    AProvider.answers(key, status);
    user.post(KEYS + "/sendgrid/validate").expectStatus().isEqualTo(503);
    assertThat(AProvider.callsWith(key)).as("redirects are not followed").isEqualTo(1);
  }

  @Test
  void aProviderThatCannotBeReachedOrIsSlowIsAnOutage() {
    put("hms", key).expectStatus().isOk();
    user.post(KEYS + "/hms/validate").expectStatus().isEqualTo(503);
    put("openai", key).expectStatus().isOk();
    AProvider.neverAnswers(key);
    user.post(KEYS + "/openai/validate").expectStatus().isEqualTo(503);
  }

  @Test
  void whatCannotBeCheckedIsSaidSo() {
    put("livekit", key).expectStatus().isOk();
    user.post(KEYS + "/livekit/validate").expectStatus().isEqualTo(409);
    user.post(KEYS + "/openai/validate").expectStatus().isNotFound();
    put("unheard-of", key).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with space in it", "line\r\nX-Injected: 1"})
  void whatIsNoKeyIsRefusedWithoutBeingRepeated(String nonsense) {
    put("openai", nonsense).expectStatus().isEqualTo(422);
  }

  @Test
  void whatHappensIsWrittenDownWithoutTheKeyAndErasureForgetsIt() {
    put("openai", key).expectStatus().isOk();
    put("gemini", key).expectStatus().isOk();
    user.delete(KEYS + "/openai").expectStatus().isNoContent();
    var entries =
        jdbc.sql("select audit_entry::text from audit_entry where subject = ? order by id")
            .param(user.id())
            .query(String.class)
            .list();
    assertThat(entries).hasSize(3).noneMatch(entry -> entry.contains(key));
    assertThat(entries.getLast()).contains("provider-key.removed", "openai");
    user.delete("/api/users/" + user.id()).expectStatus().isEqualTo(202);
    assertThat(rows()).isEmpty();
  }

  @Test
  void theKeysOfOthersDoNotExist() {
    put("openai", key).expectStatus().isOk();
    var other = Caller.candidate(api);
    other.get(KEYS + "/openai").expectStatus().isNotFound();
    other.post(KEYS + "/openai/validate").expectStatus().isNotFound();
    other.delete(KEYS + "/openai").expectStatus().isNotFound();
  }

  private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec put(
      String provider, String secret) {
    return user.put(KEYS + "/" + provider, Map.of("key", secret));
  }

  private java.util.List<String> rows() {
    return jdbc.sql("select provider_key::text from provider_key where account_id = ?")
        .param(user.id())
        .query(String.class)
        .list();
  }
}
