package com.primeinterviews.deploy.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventContractsTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void everySchemaHasASampleAndEverySampleASchema() {
    assertThat(EventFiles.typesWithASample()).isNotEmpty().isEqualTo(EventFiles.typesWithASchema());
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaIsValidAndSaysWhatItIs(String type) {
    var schema = EventFiles.schema(type);
    var metaSchema =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(metaSchema.validate(schema)).isEmpty();
    assertThat(schema.path("title").asString()).isEqualTo(type);
    assertThat(schema.path("$id").asString()).endsWith("/" + type + ".schema.json");
    assertThat(schema.path("x-topic").asString()).matches("[a-z]+\\.[a-z]+\\.v\\d+");
    assertThat(schema.path("description").asString()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSampleMatchesItsSchema(String type) {
    assertThat(violations(type, EventFiles.sample(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaNoticesAMissingFieldAnUnknownFieldAndABrokenInstant(String type) {
    var without = (ObjectNode) EventFiles.sample(type);
    without.remove("occurredAt");
    var withMore = (ObjectNode) EventFiles.sample(type);
    withMore.put("unheardOf", 1);
    var withNonsense = (ObjectNode) EventFiles.sample(type);
    withNonsense.put("occurredAt", "yesterday");
    assertThat(List.of(without, withMore, withNonsense))
        .allSatisfy(broken -> assertThat(violations(type, broken)).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatChangesOverTimeCarriesAVersion(String type) {
    var properties = EventFiles.schema(type).path("properties");
    boolean happensOnce = Stream.of("delivery.", "export.").anyMatch(type::startsWith);
    assertThat(properties.has("version")).isEqualTo(!happensOnce);
  }

  private static List<Error> violations(String type, JsonNode payload) {
    Schema schema = SCHEMAS.getSchema(EventFiles.schema(type));
    return schema.validate(
        payload,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  static List<String> types() {
    return EventFiles.typesWithASchema();
  }
}
