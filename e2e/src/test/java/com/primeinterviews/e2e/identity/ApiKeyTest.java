package com.primeinterviews.e2e.identity;

import com.primeinterviews.e2e.http.Answer;
import com.primeinterviews.e2e.http.Api;
import com.primeinterviews.e2e.people.Person;
import com.primeinterviews.e2e.suite.RunningSuite;
import com.primeinterviews.e2e.suite.Suite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs call in the name of a person, as far as the key reaches. */
@RunningSuite
class ApiKeyTest {

  private static final Map<String, String> JOB = Map.of("title", "Engineer", "company", "Acme");

  private final Suite suite;
  private Person candidate;

  ApiKeyTest(Suite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void signIn() {
    candidate = Person.candidate(suite, "Grete", "Hermann", "Europe/Berlin");
  }

  @Test
  void aKeyThatWritesWorksInEveryService() {
    Api program = program(key(List.of("read", "write")));

    program.post("/api/jobs", JOB).expect(201);

    for (String path :
        List.of("/api/sessions", "/api/notifications", "/api/exports/sessions.json")) {
      program.get(path).expect(200);
    }
  }

  @Test
  void aKeyThatReadsChangesNothing() {
    Api program = program(key(List.of("read")));

    program.get("/api/jobs").expect(200);

    program.post("/api/jobs", JOB).expect(403);
  }

  @Test
  void aKeyMakesNoOtherKeys() {
    program(key(List.of("read", "write"))).post("/api/api-keys", Map.of("name", "x")).expect(403);
  }

  @Test
  void aRevokedKeyIsRefusedFromTheNextRequestOn() {
    Answer key = key(List.of("read"));
    Api program = program(key);
    program.get("/api/jobs").expect(200);

    candidate.api().delete("/api/api-keys/" + key.textAt("/apiKey/id")).expect(204);

    program.get("/api/jobs").expect(401);
  }

  private Answer key(List<String> scopes) {
    return candidate
        .api()
        .post("/api/api-keys", Map.of("name", "nightly", "scopes", scopes))
        .expect(201);
  }

  private Api program(Answer key) {
    return Api.anonymous(suite.gateway()).with("X-API-Key", key.textAt("/key"));
  }
}
