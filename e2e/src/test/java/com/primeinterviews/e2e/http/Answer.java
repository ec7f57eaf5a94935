package com.primeinterviews.e2e.http;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** This answer, or a failure that shows the request and all that was answered. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError(
          "%s should answer %d but answered %d: %s".formatted(request, expected, status, text));
    }
    return this;
  }

  public JsonNode json() {
    return JSON.readTree(text);
  }

  /** The value at a JSON pointer; missing nodes are told apart from null ones by the reader. */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The text at a JSON pointer; a failure when there is none. */
  public String textAt(String pointer) {
    JsonNode node = at(pointer);
    if (node.isMissingNode() || node.isNull()) {
      throw new AssertionError("%s answered nothing at %s: %s".formatted(request, pointer, text));
    }
    return node.asString();
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
