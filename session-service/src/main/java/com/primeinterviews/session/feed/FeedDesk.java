package com.primeinterviews.session.feed;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.booking.PersonalSessions;
import com.primeinterviews.session.booking.SessionReader;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening, reading and closing one's feed. */
@Component
public class FeedDesk {

  /**
   * A feed just opened.
   *
   * @param url holds the token, which is not told again
   */
  public record Opened(URI url, Instant createdAt) {}

  private final Feeds feeds;
  private final PersonalSessions personal;
  private final SessionReader reader;
  private final CalendarWriter writer;
  private final FeedSettings settings;
  private final Clock clock;

  FeedDesk(
      Feeds feeds,
      PersonalSessions personal,
      SessionReader reader,
      CalendarWriter writer,
      FeedSettings settings,
      Clock clock) {
    this.feeds = feeds;
    this.personal = personal;
    this.reader = reader;
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens the feed under a new address; an older one is gone. */
  @Transactional
  public Opened open(UUID ownerId) {
    var token = FeedToken.random();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    feeds.open(ownerId, token, now);
    var url = settings.publicUrl().resolve("/api/calendar/feed.ics?token=" + token.value());
    return new Opened(url, now);
  }

  @Transactional(readOnly = true)
  public Optional<Instant> openedAt(UUID ownerId) {
    return feeds.createdAt(ownerId);
  }

  /** False when there was none. */
  @Transactional
  public boolean close(UUID ownerId) {
    return feeds.close(ownerId);
  }

  /** The sessions of whoever the token belongs to; empty when it opens nothing, or no longer. */
  @Transactional(readOnly = true)
  public Optional<String> read(FeedToken token) {
    return feeds.ownerOf(token).map(this::feedOf);
  }

  private String feedOf(UUID ownerId) {
    Instant from = clock.instant().minus(settings.past());
    return writer.write(personal.latest(ownerId, from, settings.most()));
  }

  /** One session; empty for strangers. */
  @Transactional(readOnly = true)
  public Optional<String> invitation(UUID sessionId, CurrentUser by) {
    return reader.find(sessionId, by).map(session -> writer.write(List.of(session)));
  }
}
