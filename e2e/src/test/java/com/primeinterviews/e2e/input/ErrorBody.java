package com.primeinterviews.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.e2e.http.Answer;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The one error body, as the API contract has it. */
final class ErrorBody {

  private static final List<String> MEMBERS =
      List.of(
          "type",
          "title",
          "status",
          "detail",
          "instance",
          "success",
          "error",
          "requestId",
          "timestamp");

  /** What only a program's inside knows: classes, stack traces, SQL. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\bat [a-z]+(\\.[a-z0-9]+)+\\.[A-Z]|com\\.primeinterviews|org\\.springframework"
              + "|tools\\.jackson|java\\.(lang|util|time)\\.|\\bSQLSTATE\\b|\\bselect .* from\\b",
          Pattern.CASE_INSENSITIVE);

  private ErrorBody() {}

  /** Checks every member that all refusals have. */
  static JsonNode of(Answer answer, int status, String code) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode body = answer.json();
    assertThat(body.propertyNames()).as(answer.text()).containsAll(MEMBERS);
    assertThat(body.path("status").asInt()).isEqualTo(status);
    assertThat(body.path("success").asBoolean(true)).isFalse();
    assertThat(body.at("/error/code").asString()).isEqualTo(code);
    assertThat(body.at("/error/message").asString()).isNotBlank();
    assertThat(body.at("/error/details").isObject()).isTrue();
    assertThat(body.at("/error/fieldErrors").isArray()).isTrue();
    assertThat(Instant.parse(body.path("timestamp").asString()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    assertThat(body.path("requestId").asString())
        .isNotBlank()
        .isEqualTo(answer.header("X-Request-Id"));
    assertThat(answer.text()).doesNotContainPattern(INSIDE);
    return body;
  }

  /** A refused value: malformed (400) or wrong (422), naming the field. */
  static void ofField(Answer answer, int status, String field) {
    JsonNode body = of(answer, status, "VALIDATION_ERROR");
    assertThat(
            body.at("/error/fieldErrors")
                .valueStream()
                .map(error -> error.path("field").asString()))
        .as(answer.text())
        .contains(field);
  }
}
