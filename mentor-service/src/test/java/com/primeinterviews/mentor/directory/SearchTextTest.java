package com.primeinterviews.mentor.directory;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SearchTextTest {

  private final MentorApi mentors;
  private final String mine = "s" + UUID.randomUUID();

  SearchTextTest(@Autowired Api api) {
    this.mentors = new MentorApi(api);
  }

  @BeforeEach
  void someMentors() {
    mentors.published(
        aProfile()
            .named("Zoë Ångström")
            .with("title", "Site Reliability Engineer")
            .with("currentCompany", "Wikimedia")
            .with("bio", "Teaches incident response with patience.")
            .skilledIn("Kubernetes", "C++", "Go")
            .specialisedIn(mine, "Mock Interviews"));
    mentors.published(
        aProfile()
            .named("Marguerite Duras")
            .with("title", "Frontend Lead")
            .with("bio", "Once debugged a kubernetes cluster of Wikimedia.")
            .skilledIn("JavaScript", "Node.js")
            .specialisedIn(mine, "System Design"));
    mentors.published(
        aProfile()
            .named("Java Jones")
            .with("title", "Backend Engineer")
            .skilledIn("Java", "Python")
            .specialisedIn(mine));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zoe                         | Zoë Ångström
          ANGSTROM                    | Zoë Ångström
          Ångström                    | Zoë Ångström
          marg                        | Marguerite Duras
          node js                     | Marguerite Duras
          node.js                     | Marguerite Duras
          nodejs                      | Marguerite Duras
          c++                         | Zoë Ångström
          golang                      | Zoë Ångström
          pyhton                      | Java Jones
          margerite                   | Marguerite Duras
          reliabilty enginer          | Zoë Ångström
          the engineer with patience  | Zoë Ångström
          systems designs             | Marguerite Duras
          mock interview              | Zoë Ångström
          incidents                   | Zoë Ångström
          zoe python                  | -
          --''":*&!()<->              | -
          "quoted" OR 1=1; drop table | -
          """)
  void whatIsMeantIsFound(String search, String found) {
    assertThat(names(search))
        .containsExactlyElementsOf(found.equals("-") ? List.of() : List.of(found));
  }

  @Test
  void whoHasItAsASkillComesBeforeWhoMentionsIt() {
    assertThat(names("kubernetes")).containsExactly("Zoë Ångström", "Marguerite Duras");
    assertThat(names("k8s")).containsExactly("Zoë Ångström", "Marguerite Duras");
    assertThat(names("kuberntes")).containsExactly("Zoë Ångström", "Marguerite Duras");
    assertThat(names("wikimedia")).containsExactly("Zoë Ångström", "Marguerite Duras");
  }

  @Test
  void theWordItselfComesBeforeLongerOnes() {
    assertThat(names("java")).containsExactly("Java Jones", "Marguerite Duras");
  }

  @Test
  void aProfileThatChangedIsFoundByItsNewWordsOnly() {
    var owner = TestUser.mentor();
    var id = mentors.published(owner, aProfile().named("Before Wedding").specialisedIn(mine));
    mentors.patch(owner, id, Map.of("name", "Xanthippe Sokrates")).expectStatus().isOk();
    assertThat(names("wedding")).isEmpty();
    assertThat(names("xantippe")).containsExactly("Xanthippe Sokrates");
  }

  @Test
  void aMistakeThatNoProfileHasAnyMoreIsMendedAgain() {
    var owner = TestUser.mentor();
    var id = mentors.published(owner, aProfile().with("bio", "Kubernetez").specialisedIn(mine));
    assertThat(names("kubernetez")).containsExactly("Grace Hopper");
    mentors.patch(owner, id, Map.of("bio", "Kubernetes")).expectStatus().isOk();
    assertThat(names("kubernetez")).contains("Grace Hopper", "Zoë Ångström");
    mentors.delete(owner, id).expectStatus().isNoContent();
    assertThat(names("kubernetez")).containsExactly("Zoë Ångström", "Marguerite Duras");
  }

  @ParameterizedTest
  @ValueSource(strings = {"日本語", "Привет", "🙂", "ǅ İ ß", "a b c d e f g h i j k l"})
  void anyScriptIsSearchedWithoutComplaint(String search) {
    assertThat(names(search)).isEmpty();
  }

  @Test
  void namesInAnyScriptAreFound() {
    mentors.published(aProfile().named("Фёдор 田中").specialisedIn(mine));
    assertThat(names("фёд")).containsExactly("Фёдор 田中");
    assertThat(names("田中")).containsExactly("Фёдор 田中");
  }

  private List<String> names(String search) {
    return mentors.names(
        "specialties=" + mine + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
  }
}
