package com.primeinterviews.auth.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which access tokens are refused although they have not expired. */
@Repository
class EndedTokens {

  private final JdbcClient jdbc;

  EndedTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By primary keys only, because every request with a token of this service asks. */
  boolean refuse(@Nullable UUID signIn, UUID user) {
    return jdbc.sql(
            """
            select exists (select 1 from refused_user where user_id = :user and refused)
                or (cast(:signIn as uuid) is not null
                    and not exists (
                        select 1 from sign_in where id = :signIn and ended_at is null))
            """)
        .param("signIn", signIn)
        .param("user", user)
        .query(Boolean.class)
        .single();
  }

  /**
   * Ends what is open and says what that was; in one order, so that two of these never deadlock.
   */
  List<UUID> endOpen(UUID user, @Nullable UUID kept, EndReason reason, Instant now) {
    return jdbc.sql(
            """
            update sign_in set ended_at = :now, end_reason = :reason
            where id in (
                select id from sign_in
                where account_id = :user and ended_at is null
                    and id is distinct from cast(:kept as uuid)
                order by id for update)
            returning id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("reason", reason.name())
        .param("user", user)
        .param("kept", kept)
        .query(UUID.class)
        .list();
  }

  /** Whether the user had such a sign-in and it was open. */
  boolean endOne(UUID user, UUID signIn, EndReason reason, Instant now) {
    return jdbc.sql(
                """
                update sign_in set ended_at = :now, end_reason = :reason
                where id = :signIn and account_id = :user and ended_at is null
                    and expires_at > :now
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("reason", reason.name())
            .param("signIn", signIn)
            .param("user", user)
            .update()
        == 1;
  }

  void remember(TokensEnded ended) {
    var now = ended.endedAt().atOffset(ZoneOffset.UTC);
    for (var source : ended.sources()) {
      jdbc.sql("insert into ended_source values (:sid, :now) on conflict do nothing")
          .param("sid", source)
          .param("now", now)
          .update();
    }
    if (ended.userBlocked() != null) {
      jdbc.sql(
              """
              insert into refused_user values (:user, :refused, :now)
              on conflict (user_id) do update set refused = :refused, changed_at = :now
              """)
          .param("user", ended.userId())
          .param("refused", ended.userBlocked())
          .param("now", now)
          .update();
    }
  }

  List<EndedSource> endedAfter(Instant time) {
    return jdbc.sql("select sid, ended_at from ended_source where ended_at > :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .query(EndedTokens::readSource)
        .list();
  }

  /** Locked against change: whoever writes them down elsewhere overwrites nothing newer. */
  List<RefusedUser> lockUsers() {
    return jdbc.sql("select user_id, refused from refused_user for share")
        .query(EndedTokens::readUser)
        .list();
  }

  void forgetEndedBefore(Instant time) {
    jdbc.sql("delete from ended_source where ended_at < :time")
        .param("time", time.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static EndedSource readSource(ResultSet row, int number) throws SQLException {
    return new EndedSource(
        row.getObject("sid", UUID.class), row.getTimestamp("ended_at").toInstant());
  }

  private static RefusedUser readUser(ResultSet row, int number) throws SQLException {
    return new RefusedUser(row.getObject("user_id", UUID.class), row.getBoolean("refused"));
  }

  /** A sign-in or an API key, and when it ended. */
  record EndedSource(UUID sid, Instant at) {}

  /**
   * @param refused false when a block was taken back
   */
  record RefusedUser(UUID id, boolean refused) {}
}
