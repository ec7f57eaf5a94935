package com.primeinterviews.export.direct.web;

import com.primeinterviews.export.direct.ExportFormat;
import com.primeinterviews.export.direct.ExportWish;
import com.primeinterviews.export.direct.Resource;
import com.primeinterviews.platform.error.Problem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Turns a query into a wish, or says which parameter is wrong. */
final class ExportWishes {

  private ExportWishes() {}

  static ExportWish read(UUID userId, Resource resource, ExportFormat format, ExportQuery query) {
    var status = query.status();
    if (status != null && !resource.statuses().contains(status)) {
      throw Problem.invalid("status", "NOT_ALLOWED", "is no status of " + name(resource), status)
          .detail("known", resource.statuses().stream().sorted().toList())
          .asException();
    }
    boolean bom = Boolean.TRUE.equals(query.bom());
    if (bom && format != ExportFormat.CSV) {
      throw Problem.invalid("bom", "NOT_ALLOWED", "goes with csv only", true).asException();
    }
    ZoneId zoneOfDays = Objects.requireNonNullElse(query.zone(), ZoneOffset.UTC);
    var from = TimeBound.from(query.from(), zoneOfDays);
    var to = TimeBound.to(query.to(), zoneOfDays);
    if (from != null && to != null && !from.isBefore(to)) {
      throw Problem.invalid("to", "OUT_OF_ORDER", "must be later than from", query.to())
          .asException();
    }
    return new ExportWish(
        userId, resource, format, fields(resource, query), status, from, to, query.zone(), bom);
  }

  private static List<String> fields(Resource resource, ExportQuery query) {
    var text = query.fields();
    if (text == null) {
      return List.of();
    }
    var fields = List.of(text.split(",", -1));
    var seen = new HashSet<String>();
    for (var field : fields) {
      if (!resource.fields().contains(field)) {
        throw Problem.invalid("fields", "NOT_ALLOWED", "names no field of " + name(resource), field)
            .detail("known", resource.fields())
            .asException();
      }
      if (!seen.add(field)) {
        throw Problem.invalid("fields", "REPEATED", "names a field twice", field).asException();
      }
    }
    return fields;
  }

  private static String name(Resource resource) {
    return resource.wireName();
  }
}
