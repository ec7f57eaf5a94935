package com.primeinterviews.export.direct;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The columns of an export and the zone its instants are written in.
 *
 * @param zone null: in UTC, as they are stored
 */
record Selection(List<Column> columns, @Nullable ZoneId zone) {

  Selection {
    columns = List.copyOf(columns);
  }

  /**
   * @param fields empty: all columns
   */
  static Selection of(Resource resource, List<String> fields, @Nullable ZoneId zone) {
    var columns =
        fields.isEmpty()
            ? resource.columns()
            : fields.stream()
                .map(
                    field ->
                        resource.columns().stream()
                            .filter(column -> column.path().equals(field))
                            .findFirst()
                            .orElseThrow())
                .toList();
    return new Selection(columns, zone);
  }

  /** The item with the chosen members only, nested as it was; what it lacks is null. */
  ObjectNode project(ObjectNode item) {
    var projected = JsonNodeFactory.instance.objectNode();
    for (var column : columns) {
      var steps = column.steps();
      var parent = projected;
      for (int depth = 0; depth < steps.length - 1; depth++) {
        parent = parent.withObjectProperty(steps[depth]);
      }
      parent.set(steps[steps.length - 1], valueOf(item, column));
    }
    return projected;
  }

  JsonNode valueOf(ObjectNode item, Column column) {
    JsonNode value = item;
    for (var step : column.steps()) {
      value = value.path(step);
    }
    if (value.isMissingNode() || value.isNull()) {
      return JsonNodeFactory.instance.nullNode();
    }
    return switch (column.kind()) {
      case VALUE -> value;
      case INSTANT -> zone == null ? value : inZone(value.asString(), zone);
    };
  }

  private static StringNode inZone(String instant, ZoneId zone) {
    try {
      var local = Instant.parse(instant).atZone(zone).toOffsetDateTime();
      return StringNode.valueOf(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
    } catch (DateTimeException e) {
      throw new IllegalStateException("The owner sent no instant: " + instant, e);
    }
  }

  List<String> names() {
    return columns.stream().map(Column::path).toList();
  }
}
