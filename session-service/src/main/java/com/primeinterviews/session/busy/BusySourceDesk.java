package com.primeinterviews.session.busy;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.session.busy.fetch.AddressRefusal;
import com.primeinterviews.session.busy.fetch.PublicWeb;
import com.primeinterviews.session.busy.google.GoogleCalendars;
import com.primeinterviews.session.busy.seal.Vault;
import com.primeinterviews.session.calendar.CalendarChanges;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Adding and removing the calendars that one keeps elsewhere. */
@Component
public class BusySourceDesk {

  /** What came of adding a source. */
  public sealed interface Addition {
    record Added(BusySource source) implements Addition {}

    record AddressRefused(AddressRefusal why) implements Addition {}

    record TooMany(int most) implements Addition {}

    /** This suite is not known to the other side. */
    record NotOffered() implements Addition {}
  }

  private final BusySources sources;
  private final PublicWeb web;
  private final GoogleCalendars google;
  private final Vault vault;
  private final CalendarChanges changes;
  private final BusySettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BusySourceDesk(
      BusySources sources,
      PublicWeb web,
      GoogleCalendars google,
      Vault vault,
      CalendarChanges changes,
      BusySettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.sources = sources;
    this.web = web;
    this.google = google;
    this.vault = vault;
    this.changes = changes;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** An iCalendar address; it is read for the first time within seconds. */
  public Addition add(URI url, UUID ownerId) {
    Optional<AddressRefusal> refusal = web.objectTo(url);
    return refusal.isPresent()
        ? new Addition.AddressRefused(refusal.get())
        : add(BusyKind.ICS, url.getHost(), url.toString(), ownerId);
  }

  /** A calendar at Google, which its owner lets us read. */
  public Addition addGoogle(String calendarId, String refreshToken, UUID ownerId) {
    return google.offered()
        ? add(BusyKind.GOOGLE, calendarId, refreshToken, ownerId)
        : new Addition.NotOffered();
  }

  private Addition add(BusyKind kind, String name, String secret, UUID ownerId) {
    UUID id = Ids.newId();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var sealed = vault.seal(BusySource.sealedAs(id), secret);
    var source = new BusySource(id, ownerId, kind, name, sealed, now, now, null, null, null);
    return transaction.execute(
        status -> {
          sources.lockThoseOf(ownerId);
          if (sources.count(ownerId) >= settings.mostPerPerson()) {
            return new Addition.TooMany(settings.mostPerPerson());
          }
          sources.add(source);
          return new Addition.Added(source);
        });
  }

  @Transactional(readOnly = true)
  public List<BusySource> list(UUID ownerId) {
    return sources.of(ownerId);
  }

  /** Its busy times are free at once. False when that person has no such source. */
  @Transactional
  public boolean remove(UUID sourceId, UUID ownerId) {
    // Locked in the order in which an import does: the source, then the calendar.
    boolean own = sources.lock(sourceId, ownerId);
    if (own) {
      changes.change(
          ownerId,
          () -> {
            sources.remove(sourceId);
            return true;
          });
    }
    return own;
  }

  /** All of somebody who is erased. */
  @Transactional
  public void forget(UUID ownerId) {
    sources.removeAll(ownerId);
  }
}
