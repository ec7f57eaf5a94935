package com.primeinterviews.session.busy;

import com.primeinterviews.session.busy.BusyReading.NotRead;
import com.primeinterviews.session.busy.BusyReading.Unchanged;
import com.primeinterviews.session.busy.BusyReading.Whole;
import com.primeinterviews.session.busy.fetch.Fetched;
import com.primeinterviews.session.busy.fetch.Fetched.Validators;
import com.primeinterviews.session.busy.fetch.PublicWeb;
import com.primeinterviews.session.busy.google.GoogleCalendar;
import com.primeinterviews.session.busy.google.GoogleCalendars;
import com.primeinterviews.session.busy.google.GoogleReading;
import com.primeinterviews.session.busy.ics.IcsReader;
import com.primeinterviews.session.busy.ics.IcsReading;
import com.primeinterviews.session.busy.seal.Vault;
import com.primeinterviews.session.calendar.TimeSpan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Asks the other side for busy times. */
@Component
class BusyReader {

  /** The furthest that anybody can be booked ahead, and two weeks in which nothing is read anew. */
  static final Duration AHEAD = Duration.ofDays(366 + 8 + 15);

  private final PublicWeb web;
  private final IcsReader ics;
  private final GoogleCalendars google;
  private final Vault vault;
  private final BusySettings settings;

  BusyReader(
      PublicWeb web, IcsReader ics, GoogleCalendars google, Vault vault, BusySettings settings) {
    this.web = web;
    this.ics = ics;
    this.google = google;
    this.vault = vault;
    this.settings = settings;
  }

  /**
   * @param home of the owner
   */
  BusyReading read(BusySource source, ZoneId home, Instant now) {
    String secret = vault.open(BusySource.sealedAs(source.id()), source.secret());
    TimeSpan window = new TimeSpan(now.minus(Duration.ofDays(1)), now.plus(AHEAD));
    return switch (source.kind()) {
      case ICS -> readIcs(URI.create(secret), validators(source, home, now), home, window);
      case GOOGLE -> readGoogle(new GoogleCalendar(source.id(), source.name(), secret), window);
    };
  }

  /** None when the document is needed as a whole. */
  private Validators validators(BusySource source, ZoneId home, Instant now) {
    var last = source.lastReading();
    return last == null
            || !last.homeZone().equals(home.getId())
            || last.at().plus(settings.readWholeEvery()).isBefore(now)
        ? Validators.NONE
        : last.validators();
  }

  private BusyReading readIcs(URI url, Validators known, ZoneId home, TimeSpan window) {
    return switch (web.get(url, known)) {
      case Fetched.Document(byte[] bytes, Validators validators) ->
          switch (ics.read(bytes, home, window)) {
            case IcsReading.BusyTimes(var times) -> new Whole(times, validators);
            case IcsReading.Unfit(IcsReading.Flaw flaw) -> new NotRead(failure(flaw));
          };
      case Fetched.NotModified() ->
          known.equals(Validators.NONE) ? new NotRead(BusyFailure.SERVER_ERROR) : new Unchanged();
      case Fetched.NotFetched(Fetched.Why why, var retryAfter) ->
          new NotRead(failure(why), retryAfter);
    };
  }

  private BusyReading readGoogle(GoogleCalendar calendar, TimeSpan window) {
    return switch (google.busy(calendar, window)) {
      case GoogleReading.BusyTimes(var times) -> new Whole(times, Validators.NONE);
      case GoogleReading.NoAnswer(var why, var retryAfter) -> new NotRead(failure(why), retryAfter);
    };
  }

  private static BusyFailure failure(GoogleReading.Why why) {
    return switch (why) {
      case ACCESS_DENIED -> BusyFailure.ACCESS_DENIED;
      case NOT_FOUND -> BusyFailure.NOT_FOUND;
      case RATE_LIMITED -> BusyFailure.RATE_LIMITED;
      case SERVER_ERROR -> BusyFailure.SERVER_ERROR;
      case UNREACHABLE -> BusyFailure.UNREACHABLE;
      case MALFORMED -> BusyFailure.MALFORMED;
    };
  }

  private static BusyFailure failure(IcsReading.Flaw flaw) {
    return switch (flaw) {
      case MALFORMED -> BusyFailure.MALFORMED;
      case TOO_MANY_TIMES -> BusyFailure.TOO_MANY_TIMES;
    };
  }

  private static BusyFailure failure(Fetched.Why why) {
    return switch (why) {
      case HOST_NOT_ALLOWED -> BusyFailure.HOST_NOT_ALLOWED;
      case REDIRECT_NOT_ALLOWED -> BusyFailure.REDIRECT_NOT_ALLOWED;
      case UNREACHABLE -> BusyFailure.UNREACHABLE;
      case TOO_SLOW -> BusyFailure.TOO_SLOW;
      case TOO_LARGE -> BusyFailure.TOO_LARGE;
      case NOT_FOUND -> BusyFailure.NOT_FOUND;
      case ACCESS_DENIED -> BusyFailure.ACCESS_DENIED;
      case RATE_LIMITED -> BusyFailure.RATE_LIMITED;
      case SERVER_ERROR -> BusyFailure.SERVER_ERROR;
    };
  }
}
