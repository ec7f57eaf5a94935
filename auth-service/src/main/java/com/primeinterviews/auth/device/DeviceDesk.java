package com.primeinterviews.auth.device;

import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.auth.signin.EndReason;
import com.primeinterviews.auth.signin.Revocations;
import com.primeinterviews.platform.paging.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where people look at what they are signed in on, and sign it out. */
@Component
public class DeviceDesk {

  private final JdbcClient jdbc;
  private final Revocations revocations;
  private final Clock clock;

  DeviceDesk(JdbcClient jdbc, Revocations revocations, Clock clock) {
    this.jdbc = jdbc;
    this.revocations = revocations;
    this.clock = clock;
  }

  /** Latest use first. */
  public List<SignedInDevice> list(UUID userId, PageQuery query) {
    return jdbc.sql(
            """
            select id, started_at, last_used_at, expires_at, device, address from sign_in
            where account_id = :user and ended_at is null and expires_at > :now
            order by last_used_at desc, id desc limit :limit offset :offset
            """)
        .param("user", userId)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("limit", query.limit())
        .param("offset", query.offset())
        .query(DeviceDesk::read)
        .list();
  }

  public long count(UUID userId) {
    return jdbc.sql(
            """
            select count(*) from sign_in
            where account_id = :user and ended_at is null and expires_at > :now
            """)
        .param("user", userId)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Whether there was such a device of this user. */
  public boolean signOut(UUID userId, UUID signInId) {
    return revocations.endOne(userId, signInId, EndReason.DEVICE_REMOVED);
  }

  /**
   * @param kept the sign-in of the device in the user's hand
   */
  public void signOutOthers(UUID userId, @Nullable UUID kept) {
    revocations.endOthers(userId, kept, EndReason.DEVICE_REMOVED);
  }

  @EventListener
  void forget(AccountEvent.Erased erased) {
    jdbc.sql("update sign_in set device = '', address = '' where account_id = :user")
        .param("user", erased.account().id())
        .update();
  }

  private static SignedInDevice read(ResultSet row, int number) throws SQLException {
    return new SignedInDevice(
        row.getObject("id", UUID.class),
        row.getTimestamp("started_at").toInstant(),
        row.getTimestamp("last_used_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getString("device"),
        row.getString("address"));
  }
}
