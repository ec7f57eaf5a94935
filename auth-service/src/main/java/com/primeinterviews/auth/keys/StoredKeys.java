package com.primeinterviews.auth.keys;

import com.primeinterviews.auth.keys.KeyVault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** One instance at a time moves keys, until its transaction ends. */
  void lock() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('auth.signing-keys'))")
        .query(Integer.class)
        .single();
  }

  /** Does nothing when another instance was quicker: a partial unique index allows one. */
  void addIfNone(StoredKey key) {
    jdbc.sql(
            """
            insert into signing_key
                (kid, status, public_key, sealed_private_key, master_key_id, created_at,
                 signs_since)
            values (:kid, :status, :publicKey, :sealed, :masterKeyId, :createdAt, :signsSince)
            on conflict do nothing
            """)
        .param("kid", key.kid())
        .param("status", key.status().name())
        .param("publicKey", key.publicKey())
        .param("sealed", key.privateKey().bytes())
        .param("masterKeyId", key.privateKey().masterKeyId())
        .param("createdAt", utc(key.createdAt()))
        .param("signsSince", key.signsSince() == null ? null : utc(key.signsSince()))
        .update();
  }

  /** The announced key signs from now on. */
  void promote(Instant now) {
    jdbc.sql("update signing_key set status = 'RETIRED', retired_at = :now where status = 'ACTIVE'")
        .param("now", utc(now))
        .update();
    jdbc.sql("update signing_key set status = 'ACTIVE', signs_since = :now where status = 'NEXT'")
        .param("now", utc(now))
        .update();
  }

  int forgetRetiredBefore(Instant time) {
    return jdbc.sql("delete from signing_key where retired_at < :time")
        .param("time", utc(time))
        .update();
  }

  void forgetAll() {
    jdbc.sql("delete from signing_key").update();
  }

  void reseal(String kid, Sealed sealed) {
    jdbc.sql(
            """
            update signing_key set sealed_private_key = :sealed, master_key_id = :masterKeyId
            where kid = :kid
            """)
        .param("sealed", sealed.bytes())
        .param("masterKeyId", sealed.masterKeyId())
        .param("kid", kid)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static StoredKey read(ResultSet row, int number) throws SQLException {
    return new StoredKey(
        row.getString("kid"),
        KeyStatus.valueOf(row.getString("status")),
        row.getBytes("public_key"),
        new Sealed(row.getBytes("sealed_private_key"), row.getString("master_key_id")),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("signs_since")),
        instant(row.getTimestamp("retired_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  /**
   * One row; the public key as X.509 SubjectPublicKeyInfo, the private one as PKCS#8.
   *
   * @param createdAt since when it is announced
   * @param signsSince null for the next one
   * @param retiredAt since when it only verifies, null before
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only stored and read
  record StoredKey(
      String kid,
      KeyStatus status,
      byte[] publicKey,
      Sealed privateKey,
      Instant createdAt,
      @Nullable Instant signsSince,
      @Nullable Instant retiredAt) {}
}
