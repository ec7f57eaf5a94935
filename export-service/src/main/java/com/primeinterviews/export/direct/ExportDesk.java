package com.primeinterviews.export.direct;

import com.primeinterviews.export.feeds.FeedAnswer;
import com.primeinterviews.export.feeds.FeedCall;
import com.primeinterviews.export.feeds.OwnerFeeds;
import com.primeinterviews.export.history.ExportLog;
import com.primeinterviews.export.history.ExportStatus;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Starts direct exports: a place, a record, the first chunk; only then does an answer begin. */
@Component
public class ExportDesk {

  private final OwnerFeeds feeds;
  private final ExportLog history;
  private final DirectSettings settings;
  private final Clock clock;
  private final Semaphore places;

  ExportDesk(OwnerFeeds feeds, ExportLog history, DirectSettings settings, Clock clock) {
    this.feeds = feeds;
    this.history = history;
    this.settings = settings;
    this.clock = clock;
    this.places = new Semaphore(settings.atOnce());
  }

  /**
   * @param accessToken what the owner decides by; not kept
   */
  public ExportStart start(ExportWish wish, String accessToken, String requestId) {
    if (!places.tryAcquire()) {
      return new ExportStart.TooMany();
    }
    boolean ready = false;
    try {
      var start = withPlace(wish, accessToken, requestId);
      ready = start instanceof ExportStart.Ready;
      return start;
    } finally {
      if (!ready) {
        places.release();
      }
    }
  }

  private ExportStart withPlace(ExportWish wish, String accessToken, String requestId) {
    var resource = wish.resource();
    var id = history.begin(wish.userId(), resource.wireName(), wish.format().wireName());
    var call =
        new FeedCall(resource.owner(), resource.wireName(), wish.filters(), accessToken, requestId);
    return switch (feeds.read(call, null)) {
      case FeedAnswer.Chunk first -> new ExportStart.Ready(running(id, wish, call, first));
      case FeedAnswer.OwnerAway away -> {
        history.finish(id, ExportStatus.FAILED, 0);
        yield new ExportStart.OwnerAway(away.owner());
      }
      case FeedAnswer.OwnerRefused refused -> {
        history.finish(id, ExportStatus.FAILED, 0);
        yield new ExportStart.OwnerRefused(refused.owner(), refused.status());
      }
    };
  }

  private RunningExport running(UUID id, ExportWish wish, FeedCall call, FeedAnswer.Chunk first) {
    var selection = wish.selection();
    return new RunningExport(
        id,
        call,
        first,
        out -> wish.format().open(out, selection, wish.byteOrderMark()),
        feeds,
        history,
        clock,
        clock.instant().plus(settings.longest()),
        places::release);
  }
}
