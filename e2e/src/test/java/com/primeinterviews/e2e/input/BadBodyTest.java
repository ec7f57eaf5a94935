package com.primeinterviews.e2e.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that nobody should send, through every door of every service. */
@RunningSuite
@TestInstance(PER_CLASS)
class BadBodyTest {

  /** Above the largest limit there is for JSON. */
  private static final int OVERSIZE = 6 * 1024 * 1024;

  private final Suite suite;
  private Person candidate;
  private Person mentor;

  BadBodyTest(Suite suite) {
    this.suite = suite;
  }

  static List<Door> doors() {
    return Door.ALL;
  }

  @BeforeAll
  void signIn() {
    candidate = Person.candidate(suite, "Mallory", "Body", "UTC");
    mentor = Person.mentor(suite, "Trudy", "Body", "UTC");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void malformedJsonIsRefused(Door door) {
    for (String broken : List.of("{\"a\":", "{'a':1}", "", "{}{}", "{\"a\":\u0001}", "nul")) {
      ErrorBody.of(send(door, broken), 400, "VALIDATION_ERROR");
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aBodyThatIsNoObjectIsRefused(Door door) {
    for (String other : List.of("[]", "[{}]", "\"text\"", "42", "null")) {
      ErrorBody.of(send(door, other), 400, "VALIDATION_ERROR");
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void anUnknownFieldIsRefusedByItsName(Door door) {
    ErrorBody.ofField(send(door, "{\"surprise\": true}"), 400, "surprise");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void deepNestingIsRefused(Door door) {
    ErrorBody.of(send(door, "[".repeat(50_000) + "]".repeat(50_000)), 400, "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aBodyThatIsTooLargeIsRefused(Door door) {
    ErrorBody.of(
        send(door, "{\"surprise\":\"" + "x".repeat(OVERSIZE) + "\"}"), 413, "PAYLOAD_TOO_LARGE");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void anotherKindOfBodyIsRefused(Door door) {
    Answer answer =
        api(door)
            .with("Content-Type", "text/plain")
            .send(door.method(), door.path(), "{}".getBytes(StandardCharsets.UTF_8));

    ErrorBody.of(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void theRequestIdOfTheCallerIsKept(Door door) {
    Answer answer =
        api(door)
            .with("X-Request-Id", "e2e-kept-0123456789")
            .sendJson(door.method(), door.path(), "{");

    assertThat(answer.header("X-Request-Id")).isEqualTo("e2e-kept-0123456789");
    ErrorBody.of(answer, 400, "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x y", "<script>", "aaaaaaaaaa%0d%0aSet-Cookie:x"})
  void anInsaneRequestIdIsReplaced(String requestId) {
    Answer answer = candidate.api().with("X-Request-Id", requestId).get("/api/nowhere");

    assertThat(ErrorBody.of(answer, 404, "NOT_FOUND").path("requestId").asString())
        .isNotEqualTo(requestId);
  }

  private Answer send(Door door, String body) {
    return api(door).sendJson(door.method(), door.path(), body);
  }

  private Api api(Door door) {
    if (door.open()) {
      return Api.anonymous(suite.gateway());
    }
    return door.mentor() ? mentor.api() : candidate.api();
  }
}
