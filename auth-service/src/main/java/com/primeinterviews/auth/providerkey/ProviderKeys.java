package com.primeinterviews.auth.providerkey;

import com.primeinterviews.auth.keys.KeyVault.Sealed;
import com.primeinterviews.auth.keys.SealedSecrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProviderKeys implements SealedSecrets {

  private final JdbcClient jdbc;

  ProviderKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ProviderKey> of(UUID owner) {
    return jdbc.sql("select * from provider_key where account_id = ? order by provider")
        .param(owner)
        .query(
            (row, number) ->
                new ProviderKey(
                    Provider.valueOf(row.getString("provider")),
                    row.getString("last_four"),
                    row.getTimestamp("updated_at").toInstant()))
        .list();
  }

  Optional<Sealed> find(UUID owner, Provider provider) {
    return jdbc.sql("select * from provider_key where account_id = ? and provider = ?")
        .params(owner, provider.name())
        .query((row, number) -> box(row))
        .optional();
  }

  void put(UUID owner, ProviderKey key, Sealed box) {
    jdbc.sql(
            """
            insert into provider_key
                (account_id, provider, sealed_key, master_key_id, last_four, updated_at)
            values (:owner, :provider, :sealed, :masterKeyId, :lastFour, :updatedAt)
            on conflict (account_id, provider) do update
               set sealed_key = excluded.sealed_key, master_key_id = excluded.master_key_id,
                   last_four = excluded.last_four, updated_at = excluded.updated_at
            """)
        .param("owner", owner)
        .param("provider", key.provider().name())
        .param("sealed", box.bytes())
        .param("masterKeyId", box.masterKeyId())
        .param("lastFour", key.lastFour())
        .param("updatedAt", key.updatedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public List<Secret> lockSealedUnder(String masterKeyId, int most) {
    return jdbc.sql(
            """
            select * from provider_key where master_key_id = ? limit ? for update skip locked
            """)
        .params(masterKeyId, most)
        .query(this::secret)
        .list();
  }

  private Secret secret(ResultSet row, int number) throws SQLException {
    var owner = row.getObject("account_id", UUID.class);
    var provider = Provider.valueOf(row.getString("provider"));
    return new Secret(
        ProviderKey.sealedAs(owner, provider), box(row), box -> reseal(owner, provider, box));
  }

  private void reseal(UUID owner, Provider provider, Sealed box) {
    jdbc.sql(
            """
            update provider_key set sealed_key = ?, master_key_id = ?
            where account_id = ? and provider = ?
            """)
        .params(box.bytes(), box.masterKeyId(), owner, provider.name())
        .update();
  }

  private static Sealed box(ResultSet row) throws SQLException {
    return new Sealed(row.getBytes("sealed_key"), row.getString("master_key_id"));
  }

  boolean remove(UUID owner, Provider provider) {
    return jdbc.sql("delete from provider_key where account_id = ? and provider = ?")
            .params(owner, provider.name())
            .update()
        > 0;
  }

  void removeAll(UUID owner) {
    jdbc.sql("delete from provider_key where account_id = ?").param(owner).update();
  }
}
