package com.primeinterviews.auth.preference;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.auth.account.ProfileChange;
import com.primeinterviews.auth.account.ProfileDesk;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people look at their preferences and change them. */
@Component
public class PreferenceDesk {

  private final PreferenceRows rows;
  private final ProfileDesk profiles;

  PreferenceDesk(PreferenceRows rows, ProfileDesk profiles) {
    this.rows = rows;
    this.profiles = profiles;
  }

  /** Of somebody who has stated none they are empty. */
  public Optional<Preferences> find(UUID accountId) {
    return profiles.find(accountId).map(this::of);
  }

  public Preferences of(Account account) {
    return read(rowOf(account.id()), account);
  }

  /**
   * @param expected whether these are the ones that the caller wants to change
   */
  @Transactional
  public PreferenceResult change(
      UUID accountId, PreferenceChange wish, Predicate<Preferences> expected) {
    // Locked, so that two changes at once follow each other.
    var found = profiles.findForChange(accountId);
    if (found.isEmpty()) {
      return new PreferenceResult.Unknown();
    }
    var row = rowOf(accountId);
    var now = read(row, found.get());
    if (!expected.test(now)) {
      return new PreferenceResult.Stale();
    }
    var wanted = wish.on(now);
    row.become(wanted);
    rows.save(row);
    profiles.change(accountId, ProfileChange.ofZone(wanted.timezone()), ExpectedVersion.any());
    return new PreferenceResult.Changed(wanted);
  }

  @EventListener
  void forget(AccountEvent.Erased erased) {
    rows.deleteById(erased.account().id());
  }

  private StoredPreferences rowOf(UUID accountId) {
    return rows.findById(accountId).orElseGet(() -> new StoredPreferences(accountId));
  }

  private static Preferences read(StoredPreferences row, Account account) {
    return new Preferences(row.recentSearches(), row.favoriteTopics(), account.timezone());
  }
}
