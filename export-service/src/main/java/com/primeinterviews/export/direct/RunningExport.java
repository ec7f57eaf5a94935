package com.primeinterviews.export.direct;

import com.primeinterviews.export.feeds.FeedAnswer;
import com.primeinterviews.export.feeds.FeedCall;
import com.primeinterviews.export.feeds.OwnerFeeds;
import com.primeinterviews.export.history.ExportLog;
import com.primeinterviews.export.history.ExportStatus;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** An export whose first chunk is there. Holds one chunk at a time, whatever the length. */
public final class RunningExport {

  private final UUID id;
  private final FeedCall call;
  private final FeedAnswer.Chunk firstChunk;
  private final Function<OutputStream, RowWriter> format;
  private final OwnerFeeds feeds;
  private final ExportLog history;
  private final Clock clock;
  private final Instant deadline;
  private final Runnable whenDone;
  private long rows;

  RunningExport(
      UUID id,
      FeedCall call,
      FeedAnswer.Chunk firstChunk,
      Function<OutputStream, RowWriter> format,
      OwnerFeeds feeds,
      ExportLog history,
      Clock clock,
      Instant deadline,
      Runnable whenDone) {
    this.id = id;
    this.call = call;
    this.firstChunk = firstChunk;
    this.format = format;
    this.feeds = feeds;
    this.history = history;
    this.clock = clock;
    this.deadline = deadline;
    this.whenDone = whenDone;
  }

  public UUID id() {
    return id;
  }

  /**
   * Writes everything, then records that it is complete; only what is recorded ends properly.
   *
   * @throws BrokenOffException when the rest does not come, or nobody reads any more
   */
  public void writeTo(OutputStream out) {
    try {
      writeRows(format.apply(out));
      history.finish(id, ExportStatus.COMPLETED, rows);
    } catch (UncheckedIOException gone) {
      history.finish(id, ExportStatus.CANCELLED, rows);
      throw new BrokenOffException("The reader of export " + id + " went away", gone);
    } catch (RuntimeException broken) {
      history.finish(id, ExportStatus.FAILED, rows);
      throw broken;
    } finally {
      whenDone.run();
    }
  }

  private void writeRows(RowWriter writer) {
    writer.begin();
    var chunk = firstChunk;
    while (true) {
      for (var item : chunk.items()) {
        writer.row(item);
        rows++;
      }
      var next = chunk.nextCursor();
      if (next == null) {
        break;
      }
      writer.flush();
      chunk = chunkAfter(next);
    }
    writer.end();
    writer.flush();
  }

  private FeedAnswer.Chunk chunkAfter(String cursor) {
    if (clock.instant().isAfter(deadline)) {
      throw new BrokenOffException("Export " + id + " takes too long");
    }
    return switch (feeds.read(call, cursor)) {
      case FeedAnswer.Chunk chunk -> chunk;
      case FeedAnswer.OwnerAway away ->
          throw new BrokenOffException(away.owner() + " went away during export " + id);
      case FeedAnswer.OwnerRefused refused ->
          throw new BrokenOffException(
              "%s refused to go on with export %s: %d"
                  .formatted(refused.owner(), id, refused.status()));
    };
  }
}
