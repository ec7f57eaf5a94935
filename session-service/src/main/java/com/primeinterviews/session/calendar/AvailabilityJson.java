package com.primeinterviews.session.calendar;

import jakarta.persistence.AttributeConverter;
import org.hibernate.annotations.Immutable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How availability is kept: one JSON document, because it is always read and replaced as a whole.
 * The mapper is its own, so that no setting of the web layer can change what is stored.
 * Availability is a value: it is compared as such, not copied through JSON each time a calendar is
 * read.
 */
@Immutable
final class AvailabilityJson implements AttributeConverter<Availability, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String convertToDatabaseColumn(Availability availability) {
    return JSON.writeValueAsString(availability);
  }

  @Override
  public Availability convertToEntityAttribute(String json) {
    return JSON.readValue(json, Availability.class);
  }
}
