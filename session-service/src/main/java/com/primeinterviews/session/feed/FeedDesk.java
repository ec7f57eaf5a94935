package com.primeinterviews.session.feed;

import com.primeinterviews.platform.identity.CurrentUser;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

  private static final Comparator<CalendarEntry> LATEST_FIRST =
      Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::id).reversed();

  private final Feeds feeds;
  private final SessionEntries sessions;
  private final InterviewEntries interviews;
  private final FeedSettings settings;
  private final Clock clock;

  FeedDesk(
      Feeds feeds,
      SessionEntries sessions,
      InterviewEntries interviews,
      FeedSettings settings,
      Clock clock) {
    this.feeds = feeds;
    this.sessions = sessions;
    this.interviews = interviews;
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

  /**
   * The sessions and interviews of whoever the token belongs to; empty when it opens nothing, or no
   * longer.
   */
  @Transactional(readOnly = true)
  public Optional<String> read(FeedToken token) {
    return feeds.ownerOf(token).map(this::feedOf);
  }

  private String feedOf(UUID ownerId) {
    Instant from = clock.instant().minus(settings.past());
    int most = settings.most();
    var all =
        Stream.concat(
            sessions.latest(ownerId, from, most).stream(),
            interviews.latest(ownerId, from, most).stream());
    return CalendarWriter.write(all.sorted(LATEST_FIRST).limit(most).toList());
  }

  /** One session; empty for strangers. */
  @Transactional(readOnly = true)
  public Optional<String> invitation(UUID sessionId, CurrentUser by) {
    return sessions.find(sessionId, by).map(entry -> CalendarWriter.write(List.of(entry)));
  }

  /** One interview; empty for strangers. */
  @Transactional(readOnly = true)
  public Optional<String> interviewInvitation(UUID interviewId, CurrentUser by) {
    return interviews.find(interviewId, by).map(entry -> CalendarWriter.write(List.of(entry)));
  }
}
