package com.primeinterviews.session.openings;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.session.TestSessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** One-off slots over HTTP. */
@ServiceTest
class OneOffSlotApiTest {

  private final Api api;
  private final Statements statements;
  private final TestSessions sessions;
  private final TestUser owner = TestUser.interviewer();
  private final Instant start = hoursFromNow(48);

  OneOffSlotApiTest(@Autowired Api api, @Autowired Statements statements) {
    this.api = api;
    this.statements = statements;
    this.sessions = new TestSessions(api);
  }

  @Test
  void aSlotIsChangedOnlyOnTheVersionThatWasRead() {
    JsonNode slot = added(0, true);
    assertThat(slot.get("isAvailable").asBoolean()).isTrue();
    assertThat(slot.get("startTime").asString()).isEqualTo(start.toString());

    JsonNode closed =
        json(patch(slot, "\"0\"", Map.of("isAvailable", false)).expectStatus().isOk());
    assertThat(closed.at("/slot/isAvailable").asBoolean()).isFalse();
    assertThat(closed.at("/slot/endTime")).isEqualTo(slot.get("endTime"));
    patch(slot, "\"0\"", Map.of("isAvailable", true)).expectStatus().isEqualTo(412);
    api.as(owner)
        .put()
        .uri("/api/slots/{id}", slot.get("id").asString())
        .header("If-Match", "\"1\"")
        .body(Map.of("startTime", start, "endTime", start.plusSeconds(600)))
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .exists("ETag")
        .expectBody()
        .jsonPath("$.slot.isAvailable")
        .isEqualTo(true);
  }

  @Test
  void movingASlotOntoAnotherIsRefusedOntoItselfNot() {
    JsonNode slot = added(0, true);
    JsonNode other = added(3, true);

    patch(slot, "*", Map.of("endTime", start.plusSeconds(7200))).expectStatus().isOk();
    JsonNode refused =
        json(
            patch(slot, "*", Map.of("endTime", start.plusSeconds(3600 * 4)))
                .expectStatus()
                .isEqualTo(409));
    assertThat(refused.at("/error/details/conflictingSlot/id")).isEqualTo(other.get("id"));
  }

  @Test
  void anothersSlotDoesNotExistExceptForAdmins() {
    String id = added(0, true).get("id").asString();
    var stranger = TestUser.mentor();

    api.as(stranger).get().uri("/api/slots/{id}", id).exchange().expectStatus().isNotFound();
    api.as(stranger).delete().uri("/api/slots/{id}", id).exchange().expectStatus().isNotFound();
    api.as(stranger)
        .patch()
        .uri("/api/slots/{id}", id)
        .body(Map.of("isAvailable", false))
        .exchange()
        .expectStatus()
        .isNotFound();
    api.as(stranger)
        .get()
        .uri("/api/slots?ownerId={id}", owner.id())
        .exchange()
        .expectStatus()
        .isForbidden();
    api.as(TestUser.candidate()).get().uri("/api/slots").exchange().expectStatus().isForbidden();
    var admin = TestUser.admin();
    assertThat(sessions.get(admin, "/api/slots?ownerId={id}", owner.id()).get("slots")).hasSize(1);
    api.as(admin).delete().uri("/api/slots/{id}", id).exchange().expectStatus().isNoContent();
    api.as(owner).get().uri("/api/slots/{id}", id).exchange().expectStatus().isNotFound();
  }

  @Test
  void theListIsFilteredAndWalkedByPageAndCursorInTheSameStatements() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ids.add(added(2 * i, i % 2 == 0).get("id").asString());
    }

    assertThat(ids("isAvailable=false")).containsExactly(ids.get(1), ids.get(3), ids.get(5));
    assertThat(ids("from=" + start.plusSeconds(3600))).containsExactlyElementsOf(ids.subList(1, 7));
    assertThat(ids("to=" + start.plusSeconds(7200))).containsExactly(ids.get(0));
    JsonNode first = list("limit=3");
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(7);
    assertThat(ids("limit=3&page=2")).containsExactlyElementsOf(ids.subList(3, 6));
    String cursor = first.at("/pagination/nextCursor").asString();
    assertThat(ids("limit=9&cursor=" + cursor)).containsExactlyElementsOf(ids.subList(3, 7));
    assertThat(statements.during(() -> list("limit=2")))
        .isEqualTo(statements.during(() -> list("limit=6")));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, endTime, EMPTY_RANGE",
    "-90000, -80000, endTime, END_IN_PAST",
    "0, 4, endTime, LENGTH",
    "0, 50000, endTime, LENGTH",
    "1100000, 1100060, endTime, TOO_FAR_AHEAD"
  })
  void timesThatMakeNoSlotAreRefusedByField(long from, long until, String field, String code) {
    post(start.plusSeconds(60 * from), start.plusSeconds(60 * until), true)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.error.fieldErrors[0].field")
        .isEqualTo(field)
        .jsonPath("$.error.fieldErrors[0].code")
        .isEqualTo(code);
  }

  private JsonNode added(int hours, boolean available) {
    Instant from = start.plusSeconds(3600L * hours);
    return json(post(from, from.plusSeconds(3600), available).expectStatus().isCreated())
        .get("slot");
  }

  private ResponseSpec post(Instant from, Instant until, boolean available) {
    Map<String, Object> body = new HashMap<>();
    body.put("startTime", from);
    body.put("endTime", until);
    body.put("isAvailable", available);
    return api.as(owner).post().uri("/api/slots").body(body).exchange();
  }

  private ResponseSpec patch(JsonNode slot, String ifMatch, Map<String, ?> body) {
    return api.as(owner)
        .patch()
        .uri("/api/slots/{id}", slot.get("id").asString())
        .header("If-Match", ifMatch)
        .body(body)
        .exchange();
  }

  private JsonNode list(String query) {
    return sessions.get(owner, "/api/slots?" + query);
  }

  private List<String> ids(String query) {
    return list(query).get("slots").values().stream().map(s -> s.get("id").asString()).toList();
  }
}
