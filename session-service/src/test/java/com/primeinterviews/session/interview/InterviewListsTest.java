package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.TestSessions.json;
import static com.primeinterviews.session.interview.TestInterviews.hour;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.people.PersonDirectory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** What holds for every list of interviews, and of what is in them; nothing is changed here. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterviewListsTest {

  private static final int THERE = 6;

  /** Each list, and who asks for it. */
  enum Lists {
    OWN("interviews", 4),
    OWN_OF_THE_CANDIDATE("interviews", 4),
    EVERYBODYS("interviews", 4),
    THE_CANDIDATES("interviews", 4),
    LOGS("logs", 3),
    SUBMISSIONS("submissions", 3),
    CODING_TASKS("codingTasks", 2);

    private final String member;
    private final int statements;

    Lists(String member, int statements) {
      this.member = member;
      this.statements = statements;
    }
  }

  private final Api api;
  private final Statements statements;
  private final TestInterviews interviews;
  private final TestUser admin = TestUser.admin();
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();
  private UUID live;

  InterviewListsTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired PersonDirectory people) {
    this.api = api;
    this.statements = statements;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeAll
  void sixOfEach() {
    interviews.known(candidate);
    interviews.known(interviewer);
    for (int i = 0; i < THERE; i++) {
      live = interviews.scheduled(candidate, interviewer, hoursFromNow(30 + 2 * i));
      var task = Map.of("codingTaskId", task("Task " + i));
      interviews.patch(interviewer, live, task).expectStatus().isOk();
    }
    for (int i = 1; i < THERE; i++) {
      var moved = Map.of("schedule", hour(hoursFromNow(60 + 2 * i)));
      interviews.patch(interviewer, live, moved).expectStatus().isOk();
    }
    interviews.post(interviewer, live, "start").expectStatus().isOk();
    for (int i = 0; i < THERE; i++) {
      var code = Map.of("language", "java", "code", "try " + i);
      interviews.post(candidate, live, "submissions", code).expectStatus().isCreated();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageTakesTheSameStatementsHoweverLongItIs(Lists list) {
    String cursor = page(list, "limit=1").at("/pagination/nextCursor").asString();

    int byPage = statements.during(() -> page(list, "limit=1"));
    int byCursor = statements.during(() -> page(list, "limit=1&cursor=" + cursor));

    assertThat(statements.during(() -> page(list, "limit=" + (THERE - 1)))).isEqualTo(byPage);
    assertThat(statements.during(() -> page(list, "limit=" + THERE + "&cursor=" + cursor)))
        .isEqualTo(byCursor)
        .isLessThanOrEqualTo(byPage);
    assertThat(byPage).isLessThanOrEqualTo(list.statements);
  }

  @ParameterizedTest
  @EnumSource
  void aLinkLeadsToWhatFollowsAndTheLastPageHasNone(Lists list) {
    var first = ask(list, "limit=4");
    String link = first.returnResult(String.class).getResponseHeaders().getFirst(HttpHeaders.LINK);
    assertThat(link).matches("</api/.*limit=4.*cursor=.*>; rel=\"next\"");
    ask(list, "limit=100").expectHeader().doesNotExist(HttpHeaders.LINK);
  }

  @Test
  void aCursorOfAnotherOrderOrFilterIsRefusedAndSoIsARangeThatHoldsNothing() {
    String cursor = page(Lists.OWN, "limit=1").at("/pagination/nextCursor").asString();

    for (String other : List.of("sort=start", "sort=createdAt", "status=scheduled")) {
      ask(Lists.OWN, other + "&cursor=" + cursor).expectStatus().isBadRequest();
    }
    ask(Lists.OWN, "from=2026-02-02&to=2026-02-01").expectStatus().isEqualTo(422);
    ask(Lists.OWN, "from=2026-02-02&to=2026-02-02").expectStatus().isOk();
  }

  @ParameterizedTest
  @EnumSource
  void pagesAndCursorsShowTheSameInTheSameOrderOnce(Lists list) {
    JsonNode all = page(list, "limit=100").get(list.member);
    List<JsonNode> walked = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode part = page(list, "limit=4" + cursor);
      walked.addAll(part.get(list.member).values());
      String next = part.at("/pagination/nextCursor").asString(null);
      cursor = next == null ? null : "&cursor=" + next;
    }

    assertThat(walked).containsExactlyElementsOf(all.values()).hasSizeGreaterThanOrEqualTo(THERE);
    assertThat(page(list, "limit=4&page=2").get(list.member).values())
        .containsExactlyElementsOf(walked.subList(4, Math.min(8, walked.size())));
  }

  @ParameterizedTest
  @EnumSource
  void forgedCursorsAndPagesBeyondAllBoundsAreRefused(Lists list) {
    List<String> forged =
        List.of(
            "broken",
            Cursor.encode("x"),
            Cursor.encode("x", "y"),
            Cursor.encode("+999999999-12-31T23:59:59Z", UUID.randomUUID()),
            Cursor.encode(hoursFromNow(1), "7"),
            Cursor.encode("99999999999999999999"),
            Cursor.encode(1, 2, 3));
    for (String cursor : forged) {
      ask(list, "cursor=" + cursor).expectStatus().isBadRequest();
    }
    for (String query : List.of("limit=0", "limit=101", "page=0", "page=100000")) {
      ask(list, query).expectStatus().isEqualTo(422);
    }
    ask(list, "limit=two").expectStatus().isBadRequest();
    ask(list, "colour=red").expectStatus().isBadRequest();
  }

  private JsonNode page(Lists list, String query) {
    return json(ask(list, query).expectStatus().isOk());
  }

  private ResponseSpec ask(Lists list, String query) {
    return switch (list) {
      case OWN -> ask(interviewer, "/api/interviews?" + query);
      case OWN_OF_THE_CANDIDATE -> ask(candidate, "/api/interviews?" + query);
      case EVERYBODYS ->
          ask(admin, "/api/admin/interviews?candidateId=" + candidate.id() + "&" + query);
      case THE_CANDIDATES -> ask(candidate, "/api/candidates/interviews?" + query);
      case LOGS -> ask(interviewer, "/api/interviews/" + live + "/logs?" + query);
      case SUBMISSIONS -> ask(candidate, "/api/interviews/" + live + "/submissions?" + query);
      case CODING_TASKS ->
          ask(interviewer, "/api/coding-tasks?authorId=" + interviewer.id() + "&" + query);
    };
  }

  private ResponseSpec ask(TestUser by, String address) {
    return api.as(by).get().uri(URI.create(address)).exchange();
  }

  private UUID task(String title) {
    var body = Map.of("title", title, "statement", "Solve it", "languages", List.of("java"));
    var made = api.as(interviewer).post().uri("/api/coding-tasks").body(body).exchange();
    return UUID.fromString(json(made.expectStatus().isCreated()).at("/codingTask/id").asString());
  }
}
