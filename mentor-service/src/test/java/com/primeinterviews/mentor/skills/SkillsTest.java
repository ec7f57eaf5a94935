package com.primeinterviews.mentor.skills;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SkillsTest {

  private final MentorApi mentors;

  SkillsTest(@Autowired Api api) {
    this.mentors = new MentorApi(api);
  }

  @ParameterizedTest
  @CsvSource({"k8, Kubernetes", "JAVAS, JavaScript", "c%2B, C++", "csh, C#", ".net, .NET"})
  void aSkillIsCompletedFromItsNameOrAnAlias(String prefix, String name) {
    assertThat(names("prefix=" + prefix)).contains(name);
  }

  @Test
  void aliasesAreShownWithTheName() {
    var skill = mentors.get("/api/skills?prefix=kubern").at("/skills/0");
    assertThat(skill.get("name").asString()).isEqualTo("Kubernetes");
    assertThat(skill.get("aliases").valueStream().map(alias -> alias.asString()))
        .containsExactly("k8s", "kube");
  }

  @Test
  void theFirstMentorToNameASkillNamesItForAll() {
    var skill = "Zig-" + UUID.randomUUID();
    mentors.published(aProfile().skilledIn(skill));
    var second = mentors.published(aProfile().skilledIn(skill.toUpperCase(Locale.ROOT)));
    assertThat(mentors.mentor(second).at("/skills/0").asString()).isEqualTo(skill);
    assertThat(names("prefix=" + skill.substring(0, 12))).containsExactly(skill);
  }

  @Test
  void aPrefixIsReadAsASkillIs() {
    var skill = "ΟΔΟΣ " + UUID.randomUUID();
    mentors.published(aProfile().skilledIn(skill));
    assertThat(names("prefix=%20%CE%BF%CE%94%CE%9F%CE%A3%20%20" + skill.substring(5, 15)))
        .containsExactly(skill);
  }

  @Test
  void theListIsWalkedByCursor() {
    var all = names("limit=100&prefix=s");
    var met = new ArrayList<String>();
    for (var query = "limit=3&prefix=s"; !query.isEmpty(); ) {
      met.addAll(names(query));
      var next = mentors.get("/api/skills?" + query).at("/pagination/nextCursor");
      query = next.isNull() ? "" : "limit=3&prefix=s&cursor=" + next.asString();
    }
    assertThat(met).isEqualTo(all).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    assertThat(names("limit=3&page=2&prefix=s")).isEqualTo(all.subList(3, 6));
    assertThat(mentors.get("/api/skills?limit=3&prefix=s").at("/pagination/total").asInt())
        .isEqualTo(all.size());
  }

  @ParameterizedTest
  @CsvSource({
    "prefix=%00, 400",
    "prefix=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, 422",
    "prefiks=java, 400",
    "limit=0, 422",
    "cursor=AAAA, 400",
    "prefix=%25, 200",
    "prefix=%F0%9F%99%82, 200",
  })
  void badInputIsRefused(String query, int status) {
    mentors.ask("/api/skills?" + query).expectStatus().isEqualTo(status);
  }

  private List<String> names(String query) {
    return mentors
        .get("/api/skills?" + query)
        .get("skills")
        .valueStream()
        .map(skill -> skill.get("name").asString())
        .toList();
  }

  @Test
  void aPageTakesTheSameStatementsWhateverItsSize(@Autowired Statements statements) {
    int few = statements.during(() -> mentors.get("/api/skills?limit=1"));
    assertThat(statements.during(() -> mentors.get("/api/skills?limit=100")))
        .isEqualTo(few)
        .isLessThanOrEqualTo(2);
  }
}
