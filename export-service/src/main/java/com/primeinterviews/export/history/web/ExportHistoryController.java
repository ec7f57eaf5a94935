package com.primeinterviews.export.history.web;

import com.primeinterviews.export.history.Export;
import com.primeinterviews.export.history.ExportLog;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Exports")
@RestController
@Access(owner = "self")
class ExportHistoryController {

  private final ExportLog history;

  ExportHistoryController(ExportLog history) {
    this.history = history;
  }

  record ExportHistory(List<ExportView> exports, Pagination pagination) {}

  /**
   * @param status running, completed, failed, or cancelled when the reader went away
   * @param rows rows that were written
   * @param finishedAt null while it runs
   */
  record ExportView(
      UUID id,
      String resource,
      String format,
      String status,
      long rows,
      Instant startedAt,
      @Nullable Instant finishedAt) {

    static ExportView of(Export export) {
      return new ExportView(
          export.id(),
          export.resource(),
          export.format(),
          export.status().wireName(),
          export.rowCount(),
          export.startedAt(),
          export.finishedAt());
    }
  }

  @Operation(summary = "Own exports, newest first")
  @GetMapping("/api/exports")
  ExportHistory listExports(PageQuery page, CurrentUser user) {
    var listing = history.of(user.id(), page);
    return new ExportHistory(
        listing.exports().stream().map(ExportView::of).toList(), listing.pagination());
  }
}
