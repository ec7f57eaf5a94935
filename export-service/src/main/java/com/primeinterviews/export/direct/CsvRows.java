package com.primeinterviews.export.direct;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 4180 with a header row. Members of nested objects have columns of their own, named with dots;
 * a list, or an object that is no column itself, is one cell of JSON. Nothing is a bare empty cell,
 * an empty text a quoted one.
 */
final class CsvRows implements RowWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer out;
  private final CsvWriter csv;
  private final Selection selection;
  private final boolean byteOrderMark;

  CsvRows(Writer out, Selection selection, boolean byteOrderMark) {
    this.out = out;
    this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(out);
    this.selection = selection;
    this.byteOrderMark = byteOrderMark;
  }

  @Override
  public void begin() {
    if (byteOrderMark) {
      try {
        out.write(BYTE_ORDER_MARK);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    csv.writeRecord(selection.names());
  }

  @Override
  public void row(ObjectNode item) {
    var cells = new ArrayList<@Nullable String>();
    for (var column : selection.columns()) {
      cells.add(cell(selection.valueOf(item, column)));
    }
    csv.writeRecord(cells);
  }

  /** Only texts can be formulas: a negative number is a number, and JSON begins with a bracket. */
  private static @Nullable String cell(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> null;
      case STRING -> Formulas.neutralise(value.stringValue());
      case NUMBER -> value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString();
      case BOOLEAN, BINARY, POJO -> value.asString();
      case ARRAY, OBJECT -> value.toString();
    };
  }

  @Override
  public void end() {}

  @Override
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
