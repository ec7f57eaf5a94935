package com.primeinterviews.session.interview;

import static com.primeinterviews.session.TestSessions.hoursFromNow;
import static com.primeinterviews.session.interview.TestInterviews.idOf;
import static com.primeinterviews.session.interview.TestInterviews.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import com.primeinterviews.session.people.PersonDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class InterviewListTest {

  private final Api api;
  private final Statements statements;
  private final TestInterviews interviews;
  private final TestUser candidate = TestUser.candidate();
  private final TestUser interviewer = TestUser.interviewer();
  private final TestUser admin = TestUser.admin();

  InterviewListTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Statements statements,
      @Autowired PersonDirectory people) {
    this.api = api;
    this.statements = statements;
    this.interviews = new TestInterviews(api, events, people);
  }

  @BeforeEach
  void thePeopleAreKnown() {
    interviews.known(candidate);
    interviews.known(interviewer);
  }

  @Test
  void everybodySeesTheirOwnAndAdminsAll() {
    var another = interviews.known(TestUser.candidate());
    UUID mine = interviews.scheduled(candidate, interviewer, hoursFromNow(30));
    UUID others = interviews.scheduled(another, interviewer, hoursFromNow(40));

    assertThat(ids(candidate, "/api/interviews")).containsExactly(mine);
    assertThat(ids(candidate, "/api/candidates/interviews")).containsExactly(mine);
    assertThat(ids(another, "/api/candidates/interviews")).containsExactly(others);
    assertThat(ids(interviewer, "/api/interviews")).containsExactly(others, mine);
    assertThat(ids(TestUser.interviewer(), "/api/interviews")).isEmpty();
    assertThat(ids(admin, "/api/admin/interviews?interviewerId=" + interviewer.id()))
        .containsExactly(others, mine);
    assertThat(ids(admin, "/api/interviews?candidateId=" + candidate.id())).containsExactly(mine);
    api.as(interviewer).get().uri("/api/admin/interviews").exchange().expectStatus().isForbidden();
    api.as(interviewer)
        .get()
        .uri("/api/candidates/interviews")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  @Test
  void filtersAndOrdersAreAsStated() {
    UUID lot = UUID.randomUUID();
    UUID early = interviews.scheduled(candidate, interviewer, hoursFromNow(50));
    var plan = plan(candidate, interviewer, hoursFromNow(60));
    plan.put("lotId", lot);
    UUID late = idOf(interviews.scheduled(interviewer, plan));
    interviews.post(interviewer, early, "cancel").expectStatus().isOk();

    assertThat(own("sort=start")).containsExactly(early, late);
    assertThat(own("sort=-createdAt")).containsExactly(late, early);
    assertThat(own("status=cancelled")).containsExactly(early);
    assertThat(own("status=scheduled")).containsExactly(late);
    assertThat(own("lotId=" + lot)).containsExactly(late);
    assertThat(own("from=" + hoursFromNow(55))).containsExactly(late);
    assertThat(own("to=" + hoursFromNow(55))).containsExactly(early);
  }

  @ParameterizedTest
  @CsvSource({
    "status=soon, 422",
    "sort=score, 422",
    "from=yesterday, 400",
    "lotId=7, 400",
    "limit=101, 422",
    "cursor=broken, 400",
    "colour=red, 400"
  })
  void whatTheListDoesNotKnowIsRefused(String query, int status) {
    api.as(interviewer)
        .get()
        .uri("/api/interviews?" + query)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @Test
  void walkingByCursorSeesEachInterviewOnceInTheSameStatementsHoweverLongThePage() {
    List<UUID> there = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      var another = interviews.known(TestUser.candidate());
      there.add(interviews.scheduled(another, interviewer, hoursFromNow(30 + 2 * i)));
    }

    List<UUID> seen = new ArrayList<>();
    String query = "sort=start&limit=3";
    String cursor = "";
    while (cursor != null) {
      JsonNode page = list(query + cursor);
      seen.addAll(idsIn(page));
      String next = page.at("/pagination/nextCursor").asString(null);
      cursor = next == null ? null : "&cursor=" + next;
    }
    assertThat(seen).containsExactlyElementsOf(there);
    assertThat(statements.during(() -> list("limit=2")))
        .isEqualTo(statements.during(() -> list("limit=6")))
        .isLessThanOrEqualTo(4);
  }

  private JsonNode list(String query) {
    return interviews.get(interviewer, "/api/interviews?" + query);
  }

  private List<UUID> own(String query) {
    return idsIn(list(query));
  }

  private List<UUID> ids(TestUser user, String path) {
    return idsIn(interviews.get(user, path));
  }

  private static List<UUID> idsIn(JsonNode list) {
    return list.get("interviews").values().stream().map(TestInterviews::idOf).toList();
  }
}
