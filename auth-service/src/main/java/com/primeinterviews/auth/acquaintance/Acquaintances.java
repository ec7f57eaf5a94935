package com.primeinterviews.auth.acquaintance;

import com.primeinterviews.auth.account.AccountEvent;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which candidates a mentor has, or had, a session with. */
@Component
public class Acquaintances {

  private final JdbcClient jdbc;

  Acquaintances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The mentor by account, not by profile. */
  public boolean share(UUID mentorUserId, UUID candidateId) {
    return jdbc.sql(
            "select exists (select from shared_session where mentor_user_id = ? and candidate_id = ?)")
        .param(mentorUserId)
        .param(candidateId)
        .query(Boolean.class)
        .single();
  }

  void remember(UUID mentorUserId, UUID candidateId) {
    jdbc.sql("insert into shared_session values (?, ?) on conflict do nothing")
        .param(mentorUserId)
        .param(candidateId)
        .update();
  }

  @EventListener
  void forget(AccountEvent.Erased erased) {
    var id = erased.account().id();
    jdbc.sql("delete from shared_session where mentor_user_id = ? or candidate_id = ?")
        .params(id, id)
        .update();
  }
}
