package com.primeinterviews.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import com.primeinterviews.e2e.access.Belongings.Thing;
import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Role by operation by owner: every operation that the services publish is called by everybody who
 * must not get anything from it. An operation that states no rule fails all of this.
 */
@RunningSuite
@TestInstance(PER_CLASS)
class AccessMatrixTest {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private static final Instant NEXT_MONTH =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(30, ChronoUnit.DAYS);

  /**
   * Where {@code {}} would be refused for its content before anybody looks at whose object it is.
   */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("PUT /api/jobs/{id}", "{\"title\":\"Mine\",\"company\":\"Me\"}"),
          Map.entry(
              "PUT /api/applications/{id}",
              "{\"jobId\":\"019aa0c4-4444-7000-8000-000000000004\",\"status\":\"offer\"}"),
          Map.entry("PUT /api/users/{userId}/preferences", "{\"timezone\":\"UTC\"}"),
          Map.entry(
              "PUT /api/mentors/{mentorId}/availability", "{\"timezone\":\"UTC\",\"weekly\":[]}"),
          Map.entry("POST /api/mentors/{id}/reviews/{reviewId}/reply", "{\"text\":\"Mine\"}"),
          Map.entry("PATCH /api/sessions/{id}", "{\"status\":\"cancelled\"}"),
          Map.entry(
              "POST /api/sessions/{id}/reschedule",
              "{\"scheduledAt\":\"%s\"}".formatted(NEXT_MONTH)),
          Map.entry(
              "PUT /api/sessions/{id}/scorecard",
              "{\"attributes\":[{\"name\":\"Depth\",\"rating\":1}],\"recommendation\":\"no\"}"),
          Map.entry(
              "PUT /api/interviews/{id}/scorecard",
              "{\"attributes\":[{\"name\":\"Depth\",\"rating\":1}],\"recommendation\":\"no\"}"),
          Map.entry(
              "PUT /api/slots/{id}",
              "{\"startTime\":\"%s\",\"endTime\":\"%s\",\"isAvailable\":true}"
                  .formatted(NEXT_MONTH, NEXT_MONTH.plusSeconds(3600))),
          Map.entry("PATCH /api/slots/{id}", "{\"isAvailable\":false}"),
          Map.entry(
              "PUT /api/coding-tasks/{id}",
              "{\"title\":\"Mine\",\"statement\":\"Now\",\"languages\":[\"java\"]}"),
          Map.entry(
              "POST /api/interviews/{id}/coding-task",
              "{\"codingTaskId\":\"019aa0c4-4444-7000-8000-000000000004\"}"),
          Map.entry(
              "POST /api/interviews/{id}/submissions", "{\"language\":\"java\",\"code\":\"x\"}"),
          Map.entry("PATCH /api/notifications/{id}", "{\"read\":true}"));

  private final Suite suite;
  private Map<String, Person> strangers;
  private Belongings belongings;

  AccessMatrixTest(Suite suite) {
    this.suite = suite;
  }

  static List<Operation> operations() {
    return Operation.published();
  }

  static List<Operation> ownedOperations() {
    return operations().stream()
        .filter(operation -> !operation.open() && !operation.owner().equals("none"))
        .filter(operation -> operation.path().contains("{"))
        .toList();
  }

  @BeforeAll
  void strangersAndBelongings() {
    strangers =
        Map.of(
            "candidate", Person.candidate(suite, "Mallory", "Matrix", "UTC"),
            "mentor", Person.mentor(suite, "Trudy", "Matrix", "UTC"),
            "interviewer", Person.interviewer(suite, "Oscar", "Matrix", "UTC"));
    belongings = Belongings.madeIn(suite);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withoutATokenOnlyWhatIsPublicAnswers(Operation operation) {
    Answer answer = call(Api.anonymous(suite.gateway()), operation, Belongings.nobodys());

    if (operation.open()) {
      // Whatever it says of a request that is empty or asks for nothing, it is not about access.
      assertThat(answer.status()).isNotIn(403, 500, 503);
    } else {
      answer.expect(401);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theWrongRoleIsRefusedBeforeAnythingElse(Operation operation) {
    strangers.forEach(
        (role, person) -> {
          if (!operation.mayBeCalledBy(role)) {
            assertThat(call(person.api(), operation, Belongings.nobodys()).status())
                .as(role)
                .isEqualTo(403);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("ownedOperations")
  void nobodyGetsAtWhatBelongsToSomebodyElse(Operation operation) {
    Thing thing = belongings.touchedBy(operation).orElse(null);
    if (thing == null) {
      // Its path names no object: the caller's own is meant.
      assertThat(operation.path()).doesNotContain("{id}").doesNotContain("{userId}");
      return;
    }
    String before = thing.state();

    strangers.forEach(
        (role, person) -> {
          if (operation.mayBeCalledBy(role)) {
            Answer answer = call(person.api(), operation, thing.id());
            assertThat(answer.status()).as("%s: %s", role, answer.text()).isIn(403, 404);
          }
        });

    assertThat(thing.state()).isEqualTo(before);
  }

  private static Answer call(Api api, Operation operation, String id) {
    String path =
        operation.pathWith(
            name ->
                switch (name) {
                  case "resource" -> "sessions";
                  case "format" -> "csv";
                  case "provider" -> "openai";
                  default -> id;
                });
    return WITH_BODY.contains(operation.method())
        ? api.sendJson(operation.method(), path, BODIES.getOrDefault(operation.toString(), "{}"))
        : api.send(operation.method(), path, null);
  }
}
