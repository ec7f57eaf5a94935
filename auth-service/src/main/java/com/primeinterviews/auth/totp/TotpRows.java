package com.primeinterviews.auth.totp;

import com.primeinterviews.auth.keys.KeyVault.Sealed;
import com.primeinterviews.auth.keys.SealedSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second factors of all accounts. */
@Repository
class TotpRows implements SealedSecrets {

  private static final String ACCOUNT = "account";

  private final JdbcClient jdbc;

  TotpRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when one is on already; one that was never confirmed is replaced. */
  boolean start(UUID account, Sealed secret) {
    return jdbc.sql(
                """
                insert into totp (account_id, sealed_secret, master_key_id)
                values (:account, :secret, :masterKey)
                on conflict (account_id) do update
                    set sealed_secret = :secret, master_key_id = :masterKey,
                        last_step = 0, wrong_codes = 0
                    where totp.enabled_at is null
                """)
            .param(ACCOUNT, account)
            .param("secret", secret.bytes())
            .param("masterKey", secret.masterKeyId())
            .update()
        == 1;
  }

  Optional<StoredTotp> find(UUID account) {
    return jdbc.sql("select * from totp where account_id = :account")
        .param(ACCOUNT, account)
        .query(TotpRows::read)
        .optional();
  }

  Optional<StoredTotp> lock(UUID account) {
    return jdbc.sql("select * from totp where account_id = :account for update")
        .param(ACCOUNT, account)
        .query(TotpRows::read)
        .optional();
  }

  void enable(UUID account, Instant now) {
    jdbc.sql("update totp set enabled_at = :now where account_id = :account")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param(ACCOUNT, account)
        .update();
  }

  void codeTaken(UUID account, long step) {
    jdbc.sql("update totp set last_step = :step, wrong_codes = 0 where account_id = :account")
        .param("step", step)
        .param(ACCOUNT, account)
        .update();
  }

  void codeRefused(UUID account) {
    jdbc.sql("update totp set wrong_codes = wrong_codes + 1 where account_id = :account")
        .param(ACCOUNT, account)
        .update();
  }

  void addRecoveryCodes(UUID account, List<RecoveryCodeText> codes) {
    for (var code : codes) {
      jdbc.sql("insert into recovery_code (account_id, hash) values (:account, :hash)")
          .param(ACCOUNT, account)
          .param("hash", code.hash())
          .update();
    }
  }

  /** Whether there was such a code; from now on there is not. */
  boolean takeRecoveryCode(UUID account, RecoveryCodeText code) {
    boolean taken =
        jdbc.sql("delete from recovery_code where account_id = :account and hash = :hash")
                .param(ACCOUNT, account)
                .param("hash", code.hash())
                .update()
            == 1;
    if (taken) {
      jdbc.sql("update totp set wrong_codes = 0 where account_id = :account")
          .param(ACCOUNT, account)
          .update();
    }
    return taken;
  }

  int recoveryCodesLeft(UUID account) {
    return jdbc.sql("select count(*) from recovery_code where account_id = :account")
        .param(ACCOUNT, account)
        .query(Integer.class)
        .single();
  }

  void remove(UUID account) {
    jdbc.sql("delete from totp where account_id = :account").param(ACCOUNT, account).update();
  }

  @Override
  public List<Secret> lockSealedUnder(String masterKeyId, int most) {
    return jdbc.sql("select * from totp where master_key_id = ? limit ? for update skip locked")
        .params(masterKeyId, most)
        .query(this::secret)
        .list();
  }

  private Secret secret(ResultSet row, int number) throws SQLException {
    var account = row.getObject("account_id", UUID.class);
    return new Secret(account.toString(), box(row), box -> reseal(account, box));
  }

  private void reseal(UUID account, Sealed box) {
    jdbc.sql("update totp set sealed_secret = ?, master_key_id = ? where account_id = ?")
        .params(box.bytes(), box.masterKeyId(), account)
        .update();
  }

  private static Sealed box(ResultSet row) throws SQLException {
    return new Sealed(row.getBytes("sealed_secret"), row.getString("master_key_id"));
  }

  private static StoredTotp read(ResultSet row, int number) throws SQLException {
    var enabledAt = row.getTimestamp("enabled_at");
    return new StoredTotp(
        box(row),
        enabledAt == null ? null : enabledAt.toInstant(),
        row.getLong("last_step"),
        row.getInt("wrong_codes"));
  }
}
