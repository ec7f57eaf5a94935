package com.primeinterviews.mentor.directory;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every test has a specialty of its own, which keeps the mentors of the others out. */
@ServiceTest
class FindMentorsTest {

  private final MentorApi mentors;
  private final String mine = "s" + UUID.randomUUID();

  FindMentorsTest(@Autowired Api api) {
    this.mentors = new MentorApi(api);
  }

  private void threeMentors() {
    mentors.published(
        aProfile()
            .named("Ada")
            .skilledIn("React", "Java")
            .with("currentCompany", "Analytical Engines")
            .with("previousCompanies", List.of("Google"))
            .with("languages", List.of("English", "French"))
            .with("experience", 20)
            .with("hourlyRate", 200.50)
            .specialisedIn(mine, "System Design"));
    mentors.published(
        aProfile()
            .named("Linus")
            .skilledIn("C", "Linux")
            .with("currentCompany", "google")
            .with("languages", List.of("english", "Swedish"))
            .with("experience", 30)
            .with("hourlyRate", 100)
            .specialisedIn(mine));
    mentors.published(
        aProfile()
            .named("Yuki")
            .skilledIn("React", "Kubernetes")
            .with("languages", List.of("Japanese"))
            .with("experience", 5)
            .with("hourlyRate", 50)
            .specialisedIn(mine));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skills=React                                | Ada,Yuki
          skills=reactjs,linux                        | Ada,Linus,Yuki
          skills=k8s                                  | Yuki
          skills=React&languages=ENGLISH              | Ada
          companies=Google                            | Ada,Linus
          companies=GOOGLE&skills=C                   | Linus
          languages=French,Japanese                   | Ada,Yuki
          specialties=system%20design                 | Ada
          experience_min=20                           | Ada,Linus
          price_min=100&price_max=200.50              | Ada,Linus
          price_max=99.99                             | Yuki
          rating_min=0.1                              | -
          search=ada                                  | Ada
          search=react&skills=k8s                     | Yuki
          available_from=2026-01-01T00:00:00Z         | -
          """)
  void allFiltersHaveToHoldAndAnyValueOfOne(String query, String found) {
    threeMentors();
    var all = query.startsWith("specialties") ? query : query + "&specialties=" + mine;
    var names =
        mentors
            .get("/api/mentors?limit=100&sort=price&" + all)
            .get("mentors")
            .valueStream()
            .filter(mentor -> mentor.get("specialties").toString().contains(mine))
            .map(mentor -> mentor.get("name").asString());
    assertThat(names)
        .containsExactlyInAnyOrder(found.equals("-") ? new String[0] : found.split(","));
  }

  @ParameterizedTest
  @CsvSource({"price, Yuki;Linus;Ada", "-price, Ada;Linus;Yuki", "experience, Linus;Ada;Yuki"})
  void theListIsInTheOrderAskedFor(String order, String names) {
    threeMentors();
    assertThat(mentors.names("sort=" + order + "&specialties=" + mine))
        .containsExactly(names.split(";"));
  }

  @Test
  void aListItemShowsWhatACardNeeds() {
    threeMentors();
    var ada = mentors.get("/api/mentors?search=ada&specialties=" + mine).at("/mentors/0");
    assertThat(ada.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "title",
            "currentCompany",
            "previousCompanies",
            "avatar",
            "bio",
            "specialties",
            "skills",
            "languages",
            "experience",
            "rating",
            "reviewCount",
            "hourlyRate",
            "currency",
            "responseTime",
            "timezone",
            "availability");
    assertThat(ada.get("hourlyRate").decimalValue()).isEqualByComparingTo("200.5");
    assertThat(ada.at("/previousCompanies/0").asString()).isEqualTo("Google");
  }

  @Test
  void facetsCountTheMentorsFound() {
    threeMentors();
    var page = mentors.get("/api/mentors?skills=k8s&specialties=" + mine);
    assertThat(page.at("/pagination/total").asInt()).isEqualTo(1);
    assertThat(counts(page, "skills")).containsExactly("Kubernetes=1", "React=1");
    assertThat(counts(page, "languages")).containsExactly("Japanese=1");
    assertThat(page.at("/filters/availableSkills/1").asString()).isEqualTo("React");
    assertThat(page.at("/filters/availableLanguages/0").asString()).isEqualTo("Japanese");
    assertThat(page.at("/filters/availableCompanies")).isEmpty();
    assertThat(page.at("/filters/priceRange/min").decimalValue()).isEqualByComparingTo("50");
    assertThat(page.at("/filters/experienceRange/max").asInt()).isEqualTo(5);

    var all = mentors.get("/api/mentors?specialties=" + mine);
    assertThat(counts(all, "companies"))
        .as("one company however it is spelt, each mentor once")
        .containsExactly("Google=2", "Analytical Engines=1");
    assertThat(counts(all, "languages")).startsWith("English=2");
    assertThat(all.at("/filters/priceRange/max").decimalValue()).isEqualByComparingTo("200.5");
  }

  @Test
  void aRangeShowsHowFarItsOwnFilterCanBeWidened() {
    threeMentors();
    var page = mentors.get("/api/mentors?skills=react&price_max=60&specialties=" + mine);
    assertThat(page.at("/pagination/total").asInt()).isEqualTo(1);
    assertThat(page.at("/filters/priceRange/max").decimalValue()).isEqualByComparingTo("200.5");
    assertThat(page.at("/filters/experienceRange/max").asInt()).isEqualTo(5);
  }

  @Test
  void aValueWithACommaStandsInQuotes() {
    mentors.published(aProfile().with("currentCompany", "Acme \"West\", Inc.").specialisedIn(mine));
    mentors.published(aProfile().with("currentCompany", "Inc.").specialisedIn(mine));
    var query = "specialties=" + mine + "&companies=";
    assertThat(mentors.names(query + "%22ACME%20%22%22West%22%22,%20Inc.%22")).hasSize(1);
    assertThat(mentors.names(query + "Acme,%20%22Inc.%22,,%20Initech")).hasSize(1);
    assertThat(mentors.names(query + "%20%22acme%20%22%22west%22%22,%20inc.%22%20,Inc."))
        .hasSize(2);
    assertThat(mentors.names(query + "%22Inc.")).isEmpty();
  }

  private static List<String> counts(JsonNode page, String facet) {
    return page.get("facets")
        .get(facet)
        .valueStream()
        .map(value -> value.get("value").asString() + "=" + value.get("count").asInt())
        .toList();
  }

  @Test
  void nobodyFoundIsAnEmptyPage() {
    var page = mentors.get("/api/mentors?skills=" + mine);
    assertThat(page.get("mentors")).isEmpty();
    assertThat(page.at("/pagination/total").asInt()).isZero();
    assertThat(page.at("/pagination/totalPages").asInt()).isZero();
    assertThat(page.at("/pagination/nextCursor").isNull()).isTrue();
    assertThat(page.at("/filters/priceRange/min").isNull()).isTrue();
  }

  @Test
  void aPageTakesTheSameStatementsWhateverItsSize(@Autowired Statements statements) {
    for (int i = 0; i < 12; i++) {
      mentors.published(aProfile().skilledIn("React").specialisedIn(mine));
    }
    var query = "/api/mentors?search=hopper&skills=react&specialties=" + mine + "&limit=";
    int few = statements.during(() -> mentors.get(query + 2));
    int many = statements.during(() -> mentors.get(query + 10));
    assertThat(many).isEqualTo(few).isEqualTo(6);
    var cursor = mentors.get(query + 2).at("/pagination/nextCursor").asString();
    assertThat(statements.during(() -> mentors.get(query + 5 + "&cursor=" + cursor))).isEqualTo(4);
  }
}
