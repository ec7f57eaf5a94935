package com.primeinterviews.auth.account;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the accounts of people who sign in elsewhere, when they are first seen. */
@Component
public class ExternalAccounts {

  private static final Logger log = LoggerFactory.getLogger(ExternalAccounts.class);

  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExternalAccounts(
      Accounts accounts,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.accounts = accounts;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** May be called as often as one likes, also at once. */
  public MeetingResult meet(ExternalPerson person) {
    if (accounts.existsById(person.id())) {
      return MeetingResult.KNOWN;
    }
    if (accounts.existsByEmail(person.email().value())) {
      return knownByNowOrTaken(person);
    }
    try {
      transaction.executeWithoutResult(status -> store(person));
      return MeetingResult.MADE;
    } catch (DataIntegrityViolationException somebodyWasQuicker) {
      return knownByNowOrTaken(person);
    }
  }

  private void store(ExternalPerson person) {
    var account = accounts.saveAndFlush(Account.meet(person, clock.instant()));
    events.publishEvent(new AccountEvent.Registered(account));
  }

  /** The address may be there because the same person was met meanwhile. */
  private MeetingResult knownByNowOrTaken(ExternalPerson person) {
    if (accounts.existsById(person.id())) {
      return MeetingResult.KNOWN;
    }
    log.warn("The address of external user {} belongs to another account", person.id());
    return MeetingResult.EMAIL_TAKEN;
  }
}
