package com.primeinterviews.export.direct;

/** What came of asking for an export, before its first byte. */
public sealed interface ExportStart {

  /** Must be written to its end; until then it holds one of the places. */
  record Ready(RunningExport export) implements ExportStart {}

  record OwnerAway(String owner) implements ExportStart {}

  /**
   * @param status 401 or 403, or another 4xx when owner and exporter do not agree about the feed
   */
  record OwnerRefused(String owner, int status) implements ExportStart {}

  /** All places are taken. */
  record TooMany() implements ExportStart {}
}
