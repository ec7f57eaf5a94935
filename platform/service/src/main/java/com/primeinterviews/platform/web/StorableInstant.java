package com.primeinterviews.platform.web;

import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Instants as callers may send them: texts in ISO 8601, between the years 1970 and 9999. A number
 * is refused, for nobody can tell whether it counts seconds or milliseconds; and an instant of Java
 * reaches further than one that PostgreSQL can keep.
 */
final class StorableInstant {

  static final String RANGE = "must be between the years 1970 and 9999";

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private StorableInstant() {}

  static boolean isInRange(Instant instant) {
    return !instant.isBefore(Instant.EPOCH) && instant.isBefore(END);
  }

  /** In JSON. */
  static final class Reader extends ValueDeserializer<Instant> {

    @Override
    public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
      }
      var instant = InstantDeserializer.INSTANT.deserialize(parser, context);
      if (instant != null && !isInRange(instant)) {
        throw new OutOfRange(parser, instant);
      }
      return instant;
    }
  }

  /** In parameters of the query. */
  static final class FromText implements Converter<String, Instant> {

    @Override
    public Instant convert(String text) {
      var instant = Instant.parse(text);
      if (!isInRange(instant)) {
        throw new OutOfRangeParameter();
      }
      return instant;
    }
  }

  /** Well-formed, but nothing that can be kept: answered with 422. */
  static final class OutOfRange extends InvalidFormatException {
    @Serial private static final long serialVersionUID = 1L;

    OutOfRange(JsonParser parser, Instant instant) {
      super(parser, RANGE, instant, Instant.class);
    }
  }

  /** The same for a parameter. */
  static final class OutOfRangeParameter extends IllegalArgumentException {
    @Serial private static final long serialVersionUID = 1L;

    OutOfRangeParameter() {
      super(RANGE);
    }
  }
}
