package com.primeinterviews.session.codingtask;

import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The shelf of coding tasks over HTTP. */
@ServiceTest
class CodingTaskApiTest {

  private final Api api;
  private final Statements statements;
  private final TestUser author = TestUser.interviewer();

  CodingTaskApiTest(@Autowired Api api, @Autowired Statements statements) {
    this.api = api;
    this.statements = statements;
  }

  @Test
  void aTaskIsChangedOnTheVersionThatWasReadByItsAuthorOrAnAdmin() {
    String id = added("Two sums");

    patch(author, id, "\"0\"", Map.of("title", "Three sums"))
        .expectStatus()
        .isOk()
        .expectHeader()
        .exists("ETag")
        .expectBody()
        .jsonPath("$.codingTask.title")
        .isEqualTo("Three sums")
        .jsonPath("$.codingTask.languages[0]")
        .isEqualTo("java");
    patch(author, id, "\"0\"", Map.of("title", "Late")).expectStatus().isEqualTo(412);
    patch(TestUser.interviewer(), id, "*", Map.of("title", "No")).expectStatus().isForbidden();
    patch(TestUser.admin(), id, "*", Map.of("statement", "Sum.")).expectStatus().isOk();
    api.as(author)
        .put()
        .uri("/api/coding-tasks/{id}", id)
        .body(task("Whole"))
        .exchange()
        .expectStatus()
        .isOk();
    JsonNode read = get(TestUser.interviewer(), "/api/coding-tasks/" + id);
    assertThat(read.get("title").asString()).isEqualTo("Whole");
    assertThat(read.at("/tests/0/hidden").asBoolean()).isTrue();
    api.as(author)
        .delete()
        .uri("/api/coding-tasks/{id}", id)
        .exchange()
        .expectStatus()
        .isNoContent();
    api.as(author).get().uri("/api/coding-tasks/{id}", id).exchange().expectStatus().isNotFound();
    patch(author, id, "*", Map.of()).expectStatus().isNotFound();
  }

  @Test
  void theListIsFilteredAndWalkedByPageAndCursorInTheSameStatements() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(0, added(i == 3 ? "A 100% odd one" : "Task " + i));
    }

    assertThat(ids("search=odd one")).containsExactly(ids.get(3));
    JsonNode first = list("limit=3");
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(7);
    assertThat(ids("limit=3&page=2")).containsExactlyElementsOf(ids.subList(3, 6));
    String cursor = first.at("/pagination/nextCursor").asString();
    assertThat(ids("limit=9&cursor=" + cursor)).containsExactlyElementsOf(ids.subList(3, 7));
    assertThat(statements.during(() -> list("limit=2")))
        .isEqualTo(statements.during(() -> list("limit=6")));
    api.as(TestUser.candidate())
        .get()
        .uri("/api/coding-tasks")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @ParameterizedTest
  @CsvSource({"title, ''", "statement, ''", "languages, Java Script", "starterCode, long"})
  void whatMakesNoTaskIsRefusedByField(String field, String value) {
    var task = task("Broken");
    task.put(
        field,
        switch (field) {
          case "languages" -> List.of(value);
          case "starterCode" -> "x".repeat(50_001);
          default -> value;
        });

    JsonNode refused = json(post(task).expectStatus().isEqualTo(422));

    assertThat(refused.at("/error/fieldErrors/0/field").asString()).startsWith(field);
  }

  private static Map<String, Object> task(String title) {
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("title", title);
    task.put("statement", "Add them.");
    task.put("languages", List.of("java", "c++"));
    task.put("starterCode", "class A {}");
    task.put(
        "tests", List.of(Map.of("name", "one", "input", "1", "expected", "1", "hidden", true)));
    return task;
  }

  private String added(String title) {
    return json(post(task(title)).expectStatus().isCreated()).at("/codingTask/id").asString();
  }

  private ResponseSpec post(Map<String, Object> task) {
    return api.as(author).post().uri("/api/coding-tasks").body(task).exchange();
  }

  private ResponseSpec patch(TestUser by, String id, String ifMatch, Map<String, ?> body) {
    return api.as(by)
        .patch()
        .uri("/api/coding-tasks/{id}", id)
        .header("If-Match", ifMatch)
        .body(body)
        .exchange();
  }

  private JsonNode get(TestUser by, String path) {
    return json(api.as(by).get().uri(path).exchange().expectStatus().isOk());
  }

  private JsonNode list(String query) {
    return get(author, "/api/coding-tasks?authorId=" + author.id() + "&" + query);
  }

  private List<String> ids(String query) {
    return list(query).get("codingTasks").values().stream()
        .map(task -> task.get("id").asString())
        .toList();
  }
}
