package com.primeinterviews.export.history;

import com.primeinterviews.export.history.events.ExportFinished;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the record of every export, and tells the suite when one has ended. */
@Component
public class ExportLog {

  private final Exports exports;
  private final EventPublisher events;
  private final Clock clock;

  ExportLog(Exports exports, EventPublisher events, Clock clock) {
    this.exports = exports;
    this.events = events;
    this.clock = clock;
  }

  public record Listing(List<Export> exports, Pagination pagination) {}

  @Transactional
  public UUID begin(UUID userId, String resource, String format) {
    return exports.save(new Export(Ids.newId(), userId, resource, format, clock.instant())).id();
  }

  /** Nothing to note for somebody who was erased meanwhile. */
  @Transactional
  public void finish(UUID id, ExportStatus outcome, long rows) {
    exports.findById(id).ifPresent(export -> finish(export, outcome, rows));
  }

  /** For an export whose process died: nobody else will say how it ended. */
  @Transactional
  public void giveUp(UUID id) {
    exports.claimRunning(id).ifPresent(export -> finish(export, ExportStatus.FAILED, 0));
  }

  private void finish(Export export, ExportStatus outcome, long rows) {
    var now = clock.instant();
    if (export.finish(outcome, rows, now)) {
      var finished =
          new ExportFinished(
              export.id(),
              export.userId(),
              export.resource(),
              export.format(),
              outcome.wireName(),
              rows,
              now);
      events.publish(
          new OutgoingEvent(ExportFinished.TOPIC, ExportFinished.TYPE, export.id(), finished));
    }
  }

  @Transactional(readOnly = true)
  public Listing of(UUID userId, PageQuery page) {
    var cursor = page.cursor();
    if (cursor == null) {
      var found =
          exports.findByUserIdOrderByIdDesc(userId, PageRequest.of(page.page() - 1, page.limit()));
      long total = exports.countByUserId(userId);
      boolean more = page.offset() + found.size() < total;
      return new Listing(found, Pagination.page(page, total, more ? after(found) : null));
    }
    var found =
        exports.findByUserIdAndIdLessThanOrderByIdDesc(
            userId, cursor.expect(1).uuid(0), Limit.of(page.limit() + 1));
    var part = found.subList(0, Math.min(page.limit(), found.size()));
    return new Listing(
        part, Pagination.cursor(page, found.size() > page.limit() ? after(part) : null));
  }

  private static String after(List<Export> part) {
    return Cursor.encode(part.getLast().id());
  }
}
