package com.primeinterviews.hiring.job.web;

import static com.primeinterviews.hiring.Client.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.hiring.Client;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class JobListTest {

  private final Client client;
  private final Statements statements;

  JobListTest(@Autowired Api api, @Autowired Statements statements) {
    this.client = new Client(api);
    this.statements = statements;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status=closed                | old
          company=ACM                  | engineer,old
          remote=true                  | remote
          remote=false                 | engineer,old
          techStack=java               | engineer,remote
          techStack=Java,Kafka         | remote
          techStack=Cobol              | old
          search=engineer              | engineer,remote
          search=kafka                 | remote
          search=munich -tram          | engineer
          search="calendars collide"   |
          search='; drop table job --  |
          company=Acme&status=open     | engineer
          """)
  void everyFilterNarrowsTheList(String query, String expected) {
    client.saveJob(
        Map.of("title", "engineer", "location", "Munich", "techStack", List.of("Java", "SQL")));
    client.saveJob(
        Map.of(
            "title", "remote",
            "company", "Globex",
            "remote", true,
            "location", "Munich",
            "description", "Engineer near the tram",
            "techStack", List.of("Java", "Kafka")));
    client.saveJob(Map.of("title", "old", "status", "closed", "techStack", List.of("COBOL")));
    var list = new ArrayList<>(titles(filtered(query)));
    assertThat(list)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
  }

  private JsonNode filtered(String query) {
    var parameters = query.split("&");
    var names = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (var parameter : parameters) {
      var name = parameter.substring(0, parameter.indexOf('='));
      names.add(name + "={" + name + "}");
      values.add(parameter.substring(name.length() + 1));
    }
    var uri = "/api/jobs?" + String.join("&", names);
    return body(client.get(uri, values.toArray()).expectStatus().isOk());
  }

  @Test
  void pagesAndCursorsWalkTheSameListNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      client.saveJob(Map.of("title", "job " + i));
    }
    var first = body(client.get("/api/jobs?limit=2").expectStatus().isOk());
    assertThat(titles(first)).containsExactly("job 5", "job 4");
    assertThat(first.at("/pagination/total").asInt()).isEqualTo(5);
    assertThat(first.at("/pagination/totalPages").asInt()).isEqualTo(3);
    assertThat(titles(body(client.get("/api/jobs?limit=2&page=3")))).containsExactly("job 1");

    var cursor = first.at("/pagination/nextCursor").asString();
    var answer = client.get("/api/jobs?limit=2&cursor={cursor}", cursor).expectStatus().isOk();
    answer.expectHeader().value("Link", link -> assertThat(link).endsWith("; rel=\"next\""));
    var second = body(answer);
    assertThat(titles(second)).containsExactly("job 3", "job 2");
    assertThat(second.get("pagination").has("total")).isFalse();
    var last =
        body(
            client.get(
                "/api/jobs?limit=2&cursor={cursor}",
                second.at("/pagination/nextCursor").asString()));
    assertThat(titles(last)).containsExactly("job 1");
    assertThat(last.at("/pagination/nextCursor").isNull()).isTrue();
  }

  @Test
  void aListTakesTwoStatementsHoweverLongItIs() {
    for (int i = 0; i < 10; i++) {
      client.saveJob(Map.of());
    }
    int count = statements.during(() -> client.get("/api/jobs").expectStatus().isOk());
    assertThat(count).as("the page and the total").isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "status=gone, 422",
    "remote=maybe, 400",
    "sort=title, 400",
    "colour=red, 400",
    "limit=101, 422",
    "cursor=broken, 400",
    "search=a%00b, 400",
    "techStack=a%00b, 400",
  })
  void whatCannotBeFilteredByIsRefused(String query, int status) {
    client
        .http()
        .get()
        .uri(builder -> java.net.URI.create(builder.build() + "/api/jobs?" + query))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private static List<String> titles(JsonNode list) {
    return list.get("jobs").valueStream().map(job -> job.get("title").asString()).toList();
  }
}
