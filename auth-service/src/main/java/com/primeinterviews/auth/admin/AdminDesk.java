package com.primeinterviews.auth.admin;

import com.primeinterviews.auth.account.AccountRegister;
import com.primeinterviews.auth.account.AdminChange;
import com.primeinterviews.auth.account.AdminChangeResult;
import com.primeinterviews.auth.account.Standing;
import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.auth.signin.EndReason;
import com.primeinterviews.auth.signin.Revocations;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where admins decide what others may. */
@Component
public class AdminDesk {

  private final AccountRegister register;
  private final Revocations revocations;
  private final AuditLog audit;

  AdminDesk(AccountRegister register, Revocations revocations, AuditLog audit) {
    this.register = register;
    this.revocations = revocations;
    this.audit = audit;
  }

  /**
   * @param by the admin
   * @param expected refuse the change unless the account still has such a version
   */
  @Transactional
  public AdminChangeResult change(UUID by, UUID id, AdminChange wish, ExpectedVersion expected) {
    var result = register.change(id, wish, expected);
    if (result instanceof AdminChangeResult.Changed(var account, var before)) {
      var after = account.standing();
      if (!after.equals(before)) {
        audit.record(
            new Deed(
                AuditAction.ACCOUNT_CHANGED,
                by,
                id,
                difference(before, after),
                difference(after, before)));
        follow(id, before, after);
      }
    }
    return result;
  }

  /** Tokens say what their owner may: those that say too much end here. */
  private void follow(UUID id, Standing before, Standing after) {
    if (before.active() && !after.active()) {
      revocations.block(id, EndReason.ACCOUNT_DISABLED);
    } else if (before.role() != after.role()) {
      revocations.endAll(id, EndReason.ROLE_CHANGED);
    }
    if (!before.active() && after.active()) {
      revocations.unblock(id);
    }
  }

  /** Of the first one, what is different in the second. */
  private static Map<String, Object> difference(Standing of, Standing from) {
    var values = new LinkedHashMap<String, Object>();
    if (of.role() != from.role()) {
      values.put("role", of.role().wireName());
    }
    if (of.tier() != from.tier()) {
      values.put("tier", of.tier().wireName());
    }
    if (of.active() != from.active()) {
      values.put("active", of.active());
    }
    return values;
  }
}
