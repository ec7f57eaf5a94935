package com.primeinterviews.deploy.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventContractsTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /**
   * Topics of things that happened, as against states that change; and the one whose readers go by
   * the last message of a key.
   */
  private static final Set<String> WITHOUT_VERSION =
      Set.of(
          "export.job.v1",
          "identity.block.v1",
          "identity.mail.v1",
          "identity.revocation.v1",
          "notification.delivery.v1",
          "session.waitlist.v1");

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
    var instant = nameOfTheInstant(type);
    var without = (ObjectNode) EventFiles.sample(type);
    without.remove(instant);
    var withMore = (ObjectNode) EventFiles.sample(type);
    withMore.put("unheardOf", 1);
    var withNonsense = (ObjectNode) EventFiles.sample(type);
    withNonsense.put(instant, "yesterday");
    assertThat(List.of(without, withMore, withNonsense))
        .allSatisfy(broken -> assertThat(violations(type, broken)).isNotEmpty());
  }

  /** Every event says when it happened. */
  private static String nameOfTheInstant(String type) {
    var schema = EventFiles.schema(type);
    return schema
        .path("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(
            name -> schema.at("/properties/" + name + "/format").asString("").equals("date-time"))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError(type + " does not say when it happened"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatChangesOverTimeCarriesAVersion(String type) {
    var schema = EventFiles.schema(type);
    boolean without = WITHOUT_VERSION.contains(schema.path("x-topic").asString());
    assertThat(schema.path("properties").has("version")).isEqualTo(!without);
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
