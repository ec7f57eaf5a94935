package com.primeinterviews.deploy.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.deploy.Repository;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

  private static final JsonNode DOCUMENT =
      new YAMLMapper().readTree(Repository.read("contracts/asyncapi.yaml"));
  private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

  @Test
  void everyEventTypeIsAMessageAndNothingElseIs() {
    assertThat(MESSAGES.propertyNames())
        .containsExactlyInAnyOrderElementsOf(EventFiles.typesWithASchema());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aMessageNamesItsSchemaAndItsSample(String type) {
    var message = MESSAGES.path(type);
    assertThat(message.path("name").asString()).isEqualTo(type);
    assertThat(message.at("/payload/$ref").asString())
        .isEqualTo("./events/%s.schema.json".formatted(type));
    assertThat(message.path("x-sample").asString())
        .isEqualTo("events/%s.sample.json".formatted(type));
    assertThat(message.at("/traits/0/$ref").asString())
        .isEqualTo("#/components/messageTraits/event");
    assertThat(message.path("summary").asString())
        .isEqualTo(EventFiles.schema(type).path("description").asString());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aMessageTravelsOnTheTopicThatItsSchemaNamesAndOnNoOther(String type) {
    assertThat(topics().filter(topic -> DOCUMENT.at(messagesOf(topic)).has(type)))
        .containsExactly(EventFiles.schema(type).path("x-topic").asString());
  }

  @Test
  void everyTopicHasExactlyOneSenderWhichIsOneOfTheSuite() {
    assertThat(topics())
        .allSatisfy(
            topic -> {
              var senders = services("send", topic);
              assertThat(senders).hasSize(1);
              assertThat(Repository.SERVICES).containsAll(senders);
              assertThat(services("receive", topic))
                  .isNotEmpty()
                  .doesNotHaveDuplicates()
                  .isSubsetOf(Repository.SERVICES);
            });
  }

  private static List<String> services(String action, String topic) {
    var verb = action.equals("send") ? ".sends." : ".receives.";
    return DOCUMENT.path("operations").properties().stream()
        .filter(operation -> operation.getValue().path("action").asString().equals(action))
        .filter(
            operation ->
                operation.getValue().at("/channel/$ref").asString().equals("#/channels/" + topic))
        .map(operation -> operation.getKey().substring(0, operation.getKey().indexOf(verb)))
        .toList();
  }

  private static Stream<String> topics() {
    return DOCUMENT.path("channels").propertyNames().stream();
  }

  private static String messagesOf(String topic) {
    return "/channels/%s/messages".formatted(topic);
  }

  static List<String> types() {
    return EventFiles.typesWithASchema();
  }
}
