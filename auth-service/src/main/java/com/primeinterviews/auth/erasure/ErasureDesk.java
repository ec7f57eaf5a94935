package com.primeinterviews.auth.erasure;

import com.primeinterviews.auth.account.AccountRegister;
import com.primeinterviews.auth.account.AdminChangeResult;
import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.auth.signin.EndReason;
import com.primeinterviews.auth.signin.Revocations;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people are forgotten. The other services follow as soon as they hear of it. */
@Component
public class ErasureDesk {

  private final AccountRegister register;
  private final Revocations revocations;
  private final AuditLog audit;

  ErasureDesk(AccountRegister register, Revocations revocations, AuditLog audit) {
    this.register = register;
    this.revocations = revocations;
    this.audit = audit;
  }

  /**
   * Once more changes nothing.
   *
   * @param by the user or an admin
   */
  @Transactional
  public AdminChangeResult erase(UUID by, UUID id) {
    var result = register.erase(id);
    if (result instanceof AdminChangeResult.Erased(var account, var before)) {
      audit.record(
          new Deed(
              AuditAction.ACCOUNT_ERASED,
              by,
              id,
              Map.of("role", before.role().wireName(), "active", before.active()),
              Map.of()));
      revocations.block(id, EndReason.ACCOUNT_ERASED);
    }
    return result;
  }
}
