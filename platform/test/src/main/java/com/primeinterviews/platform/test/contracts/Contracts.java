package com.primeinterviews.platform.test.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published event schemas and samples of {@code contracts/events}. */
public final class Contracts {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contracts() {}

  /** The sample payload of an event type, for example {@code session.booked.v1}. */
  public static ObjectNode sample(String type) {
    return (ObjectNode) JSON.readTree(read(type + ".sample.json"));
  }

  /**
   * The sample with some members replaced; a key may be a path such as {@code mentor.userId}.
   *
   * @throws IllegalArgumentException when the sample has no such member
   */
  public static ObjectNode sample(String type, Map<String, ?> edits) {
    var sample = sample(type);
    edits.forEach((path, value) -> replace(sample, path, value));
    return sample;
  }

  private static void replace(ObjectNode root, String path, Object value) {
    int dot = path.lastIndexOf('.');
    var parent = dot < 0 ? root : root.at("/" + path.substring(0, dot).replace('.', '/'));
    var name = path.substring(dot + 1);
    if (!(parent instanceof ObjectNode object) || !object.has(name)) {
      throw new IllegalArgumentException("The sample has no " + path);
    }
    object.set(name, JSON.valueToTree(value));
  }

  /** The topic that events of this type go to. */
  public static String topicOf(String type) {
    return JSON.readTree(read(type + ".schema.json")).required("x-topic").asString();
  }

  /** What is wrong with a payload by its schema; empty when it keeps the contract. */
  public static List<String> violations(String type, String payload) {
    return SCHEMAS
        .getSchema(read(type + ".schema.json"), InputFormat.JSON)
        .validate(
            payload,
            InputFormat.JSON,
            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String read(String file) {
    try (var stream = Contracts.class.getResourceAsStream("/contracts/events/" + file)) {
      if (stream == null) {
        throw new IllegalArgumentException("There is no contracts/events/" + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
