package com.primeinterviews.auth.apikey;

import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.auth.apikey.ApiKeyIssued.ExpiresTooSoon;
import com.primeinterviews.auth.apikey.ApiKeyIssued.Issued;
import com.primeinterviews.auth.apikey.ApiKeyIssued.TooMany;
import com.primeinterviews.auth.apikey.ApiKeyIssued.Unknown;
import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.auth.signin.Revocations;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people get keys for their programs and take them away again. */
@Component
public class ApiKeyDesk {

  public static final int MOST_PER_ACCOUNT = 20;

  private final ApiKeys keys;
  private final Revocations revocations;
  private final AuditLog audit;
  private final Clock clock;

  ApiKeyDesk(ApiKeys keys, Revocations revocations, AuditLog audit, Clock clock) {
    this.keys = keys;
    this.revocations = revocations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Newest first; no more than {@link #MOST_PER_ACCOUNT}. */
  public List<ApiKey> list(UUID owner) {
    return keys.findByAccountIdOrderByIdDesc(owner);
  }

  public Optional<ApiKey> find(UUID owner, UUID id) {
    return keys.findByIdAndAccountId(id, owner);
  }

  @Transactional
  public ApiKeyIssued issue(UUID owner, ApiKeyWish wish) {
    var now = clock.instant();
    if (wish.expiresAt() != null && !wish.expiresAt().isAfter(now)) {
      return new ExpiresTooSoon();
    }
    if (keys.lockOwner(owner).isEmpty()) {
      return new Unknown();
    }
    if (keys.countByAccountId(owner) >= MOST_PER_ACCOUNT) {
      return new TooMany(MOST_PER_ACCOUNT);
    }
    var text = KeyText.issue();
    var key = keys.save(ApiKey.issue(owner, wish, text, now));
    remember(AuditAction.API_KEY_CREATED, key, Map.of(), valueOf(key));
    return new Issued(key, text);
  }

  /** The key keeps id, name, scopes and expiry, and gets another secret. */
  @Transactional
  public ApiKeyIssued rotate(UUID owner, UUID id) {
    var found = keys.findForChange(id, owner);
    if (found.isEmpty()) {
      return new Unknown();
    }
    var key = found.get();
    var before = valueOf(key);
    var text = KeyText.issue();
    key.rotate(text, clock.instant());
    remember(AuditAction.API_KEY_ROTATED, key, before, valueOf(key));
    return new Issued(key, text);
  }

  /** Neither the key nor a token it was exchanged for is accepted from now on. */
  @Transactional
  public boolean revoke(UUID owner, UUID id) {
    var found = keys.findForChange(id, owner);
    found.ifPresent(
        key -> {
          keys.delete(key);
          revocations.endKey(owner, id);
          remember(AuditAction.API_KEY_REVOKED, key, valueOf(key), Map.of());
        });
    return found.isPresent();
  }

  @EventListener
  void forget(AccountEvent.Erased erased) {
    keys.deleteByAccountId(erased.account().id());
  }

  private void remember(
      AuditAction action, ApiKey key, Map<String, ?> before, Map<String, ?> after) {
    audit.record(new Deed(action, key.accountId(), key.accountId(), before, after));
  }

  private static Map<String, ?> valueOf(ApiKey key) {
    return Map.of(
        "id", key.id(), "prefix", key.prefix(), "scopes", key.writes() ? "read write" : "read");
  }
}
