package com.primeinterviews.export.direct;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants exported; whoever makes one has checked the fields and the status.
 *
 * @param fields in the order wanted, empty for all
 * @param status a status of the resource, null for any
 * @param from starts at or after
 * @param to starts before
 * @param zone for instants, null for UTC
 * @param byteOrderMark in front of CSV, which some spreadsheets need to recognise UTF-8
 */
public record ExportWish(
    UUID userId,
    Resource resource,
    ExportFormat format,
    List<String> fields,
    @Nullable String status,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable ZoneId zone,
    boolean byteOrderMark) {

  public ExportWish {
    fields = List.copyOf(fields);
    if (!resource.fields().containsAll(fields)) {
      throw new IllegalArgumentException("Not all of these are fields: " + fields);
    }
  }

  Selection selection() {
    return Selection.of(resource, fields, zone);
  }

  Map<String, String> filters() {
    var filters = new HashMap<String, String>();
    if (status != null) {
      filters.put("status", status);
    }
    if (from != null) {
      filters.put("from", from.toString());
    }
    if (to != null) {
      filters.put("to", to.toString());
    }
    return filters;
  }
}
