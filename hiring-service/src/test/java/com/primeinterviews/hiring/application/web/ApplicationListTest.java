package com.primeinterviews.hiring.application.web;

import static com.primeinterviews.hiring.Client.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.hiring.Client;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ApplicationListTest {

  private final Client client;
  private final Statements statements;

  ApplicationListTest(@Autowired Api api, @Autowired Statements statements) {
    this.client = new Client(api);
    this.statements = statements;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?status=saved                                        | first
          ?status=applied,offer                                | second,third
          ?company=glob                                        | third
          ?search=recruiter                                    | second
          ?search=plumber                                      | third
          ?from=2026-02-01T00:00:00Z                           | third
          ?to=2026-02-01T00:00:00Z                             | second
          ?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z   |
          ?status=applied&company=acme                         | second
          """)
  void everyFilterNarrowsTheList(String query, String expected) {
    var acme = client.saveJob(Map.of());
    var globex = client.saveJob(Map.of("company", "Globex", "title", "Plumber"));
    client.apply(acme, Map.of("notes", "first"));
    client.apply(
        acme,
        Map.of(
            "notes", "second, via the recruiter",
            "status", "applied",
            "appliedAt", "2026-01-15T00:00:00Z"));
    client.apply(
        globex, Map.of("notes", "third", "status", "offer", "appliedAt", "2026-02-15T00:00:00Z"));
    assertThat(firstWords(list(query)))
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
    var ofGlobex = list("?jobId=" + globex.get("id").asString());
    assertThat(firstWords(ofGlobex)).containsExactly("third");
    assertThat(ofGlobex.at("/applications/0/jobTitle").asString()).isEqualTo("Plumber");
    assertThat(ofGlobex.at("/applications/0").has("timeline")).isFalse();
  }

  @Test
  void pagesAndCursorsWalkTheSameListNewestFirst() {
    var job = client.saveJob(Map.of());
    for (int i = 1; i <= 3; i++) {
      client.apply(job, Map.of("notes", "no" + i));
    }
    var first = list("?limit=2");
    assertThat(firstWords(first)).containsExactly("no3", "no2");
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(3);
    var rest = list("?limit=2&cursor=" + first.at("/pagination/nextCursor").asString());
    assertThat(firstWords(rest)).containsExactly("no1");
    assertThat(rest.at("/pagination/nextCursor").isNull()).isTrue();
  }

  @Test
  void aListTakesThreeStatementsHoweverLongItIs() {
    for (int i = 0; i < 8; i++) {
      client.apply(client.saveJob(Map.of()), Map.of());
    }
    int count = statements.during(() -> client.get("/api/applications").expectStatus().isOk());
    assertThat(count).as("the page, its jobs and the total").isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "?status=hired, 422",
    "?jobId=no-id, 400",
    "?from=yesterday, 400",
    "?from=-99999-01-01T00:00:00Z, 422",
    "?sort=status, 400",
    "?cursor=broken, 400"
  })
  void whatCannotBeFilteredByIsRefused(String query, int status) {
    client.get("/api/applications" + query).expectStatus().isEqualTo(status);
  }

  private JsonNode list(String query) {
    return body(client.get("/api/applications" + query).expectStatus().isOk());
  }

  private static List<String> firstWords(JsonNode list) {
    return list.get("applications")
        .valueStream()
        .map(application -> application.get("notes").asString().split(",")[0])
        .toList();
  }
}
