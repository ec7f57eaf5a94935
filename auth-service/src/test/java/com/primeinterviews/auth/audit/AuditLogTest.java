package com.primeinterviews.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditLogTest {

  private final AuditLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  AuditLogTest(
      @Autowired AuditLog log,
      @Autowired JdbcClient jdbc,
      @Autowired TransactionTemplate transaction) {
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void anEntryStandsOrFallsWithItsDeed() {
    var actor = Ids.newId();
    transaction.executeWithoutResult(
        status -> {
          log.record(deedOf(actor));
          status.setRollbackOnly();
        });
    assertThat(entriesOf(actor)).isZero();
    transaction.executeWithoutResult(status -> log.record(deedOf(actor)));
    assertThat(entriesOf(actor)).isEqualTo(1);
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> log.record(deedOf(actor)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor = null",
        "delete from audit_entry",
        "truncate audit_entry"
      })
  void theServiceCannotChangeWhatIsWritten(String statement) {
    assertThatException()
        .isThrownBy(() -> jdbc.sql(statement).update())
        .havingRootCause()
        .withMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"update audit_entry set actor = null", "delete from audit_entry"})
  void notEvenOnceItHasGivenItselfTheRight(String statement) {
    assertThatException()
        .isThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      jdbc.sql("grant update, delete on audit_entry to current_user").update();
                      jdbc.sql(statement).update();
                    }))
        .havingRootCause()
        .withMessageContaining("append-only");
  }

  private static Deed deedOf(UUID actor) {
    return new Deed(
        AuditAction.ACCOUNT_CHANGED,
        actor,
        actor,
        Map.of("role", "candidate"),
        Map.of("role", "mentor"));
  }

  private int entriesOf(UUID actor) {
    return jdbc.sql("select count(*) from audit_entry where actor = ?")
        .param(actor)
        .query(Integer.class)
        .single();
  }
}
