package com.primeinterviews.auth.providerkey;

import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.auth.audit.AuditAction;
import com.primeinterviews.auth.audit.AuditLog;
import com.primeinterviews.auth.audit.Deed;
import com.primeinterviews.auth.keys.KeyVault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people leave their keys at providers; nobody gets them back in the clear. */
@Component
public class ProviderKeyDesk {

  private static final int SHOWN = 4;

  private final ProviderKeys keys;
  private final KeyVault vault;
  private final ProfileDesk profiles;
  private final AuditLog audit;
  private final Clock clock;

  ProviderKeyDesk(
      ProviderKeys keys, KeyVault vault, ProfileDesk profiles, AuditLog audit, Clock clock) {
    this.keys = keys;
    this.vault = vault;
    this.profiles = profiles;
    this.audit = audit;
    this.clock = clock;
  }

  public List<ProviderKey> list(UUID owner) {
    return keys.of(owner);
  }

  public Optional<ProviderKey> find(UUID owner, Provider provider) {
    return keys.of(owner).stream().filter(key -> key.provider() == provider).findFirst();
  }

  /** In place of the one before; empty when there is no such account. */
  @Transactional
  public Optional<ProviderKey> put(UUID owner, Provider provider, String key) {
    if (profiles.findForChange(owner).isEmpty()) {
      return Optional.empty();
    }
    var now = clock.instant();
    var lastFour = key.substring(key.length() - SHOWN);
    var box =
        vault.seal(ProviderKey.sealedAs(owner, provider), key.getBytes(StandardCharsets.UTF_8));
    keys.put(owner, new ProviderKey(provider, lastFour, now), box);
    remember(AuditAction.PROVIDER_KEY_SET, owner, provider);
    return Optional.of(new ProviderKey(provider, lastFour, now));
  }

  @Transactional
  public boolean remove(UUID owner, Provider provider) {
    boolean removed = keys.remove(owner, provider);
    if (removed) {
      remember(AuditAction.PROVIDER_KEY_REMOVED, owner, provider);
    }
    return removed;
  }

  Optional<String> open(UUID owner, Provider provider) {
    return keys.find(owner, provider)
        .map(box -> vault.open(ProviderKey.sealedAs(owner, provider), box))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  @EventListener
  void forget(AccountEvent.Erased erased) {
    keys.removeAll(erased.account().id());
  }

  private void remember(AuditAction action, UUID owner, Provider provider) {
    var which = Map.of("provider", provider.wireName());
    boolean gone = action == AuditAction.PROVIDER_KEY_REMOVED;
    audit.record(new Deed(action, owner, owner, gone ? which : Map.of(), gone ? Map.of() : which));
  }
}
