package com.primeinterviews.auth.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signing keys of all instances. */
@Repository
class StoredKeys {

  private final JdbcClient jdbc;

  StoredKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<StoredKey> all() {
    return jdbc.sql("select * from signing_key order by created_at").query(StoredKeys::read).list();
  }

  /** Does nothing when another instance was quicker: the partial unique index allows one. */
  void addActiveIfNone(StoredKey key) {
    jdbc.sql(
            """
            insert into signing_key
                (kid, status, public_key, sealed_private_key, master_key_id, created_at)
            values (:kid, 'ACTIVE', :publicKey, :sealed, :masterKeyId, :createdAt)
            on conflict do nothing
            """)
        .param("kid", key.kid())
        .param("publicKey", key.publicKey())
        .param("sealed", key.privateKey().bytes())
        .param("masterKeyId", key.privateKey().masterKeyId())
        .param("createdAt", key.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static StoredKey read(ResultSet row, int number) throws SQLException {
    return new StoredKey(
        row.getString("kid"),
        KeyStatus.valueOf(row.getString("status")),
        row.getBytes("public_key"),
        new KeyVault.Sealed(row.getBytes("sealed_private_key"), row.getString("master_key_id")),
        row.getTimestamp("created_at").toInstant());
  }

  /** One row; the public key as X.509 SubjectPublicKeyInfo, the private one as PKCS#8. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only stored and read
  record StoredKey(
      String kid,
      KeyStatus status,
      byte[] publicKey,
      KeyVault.Sealed privateKey,
      Instant createdAt) {}
}
