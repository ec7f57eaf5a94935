package com.primeinterviews.export.direct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A JSON array with one item a line, or the items alone, one a line (NDJSON). */
final class JsonRows implements RowWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Writer out;
  private final Selection selection;
  private final boolean array;
  private boolean first = true;

  private JsonRows(Writer out, Selection selection, boolean array) {
    this.out = out;
    this.selection = selection;
    this.array = array;
  }

  static JsonRows array(Writer out, Selection selection) {
    return new JsonRows(out, selection, true);
  }

  static JsonRows lines(Writer out, Selection selection) {
    return new JsonRows(out, selection, false);
  }

  @Override
  public void begin() {
    write(array ? "[" : "");
  }

  @Override
  public void row(ObjectNode item) {
    var text = JSON.writeValueAsString(selection.project(item));
    if (array) {
      write(first ? "\n" : ",\n");
      write(text);
    } else {
      write(text);
      write("\n");
    }
    first = false;
  }

  @Override
  public void end() {
    write(array ? "\n]\n" : "");
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
