package com.primeinterviews.export.direct;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that can be written row by row. */
public enum ExportFormat {
  JSON("application/json"),
  NDJSON("application/x-ndjson"),
  CSV("text/csv;header=present;charset=UTF-8");

  private static final int BUFFER = 32 * 1024;

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public static Optional<ExportFormat> named(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst();
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  RowWriter open(OutputStream stream, Selection selection, boolean byteOrderMark) {
    var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    return switch (this) {
      case JSON -> JsonRows.array(out, selection);
      case NDJSON -> JsonRows.lines(out, selection);
      case CSV -> new CsvRows(out, selection, byteOrderMark);
    };
  }
}
