package com.primeinterviews.mentor.directory;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.mentor.ProfileJson;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was committed is counted at once, and nothing that is gone. */
@ServiceTest
class FreshCountsTest {

  private final MentorApi mentors;
  private final DataSource database;
  private final String mine = "s" + UUID.randomUUID();

  FreshCountsTest(@Autowired Api api, @Autowired DataSource database) {
    this.mentors = new MentorApi(api);
    this.database = database;
  }

  @Test
  void theSpellingShownIsOneOfTheMentorsFound() {
    var owner = TestUser.mentor();
    var capital = mentors.published(owner, at("Google"));
    mentors.published(at("GOOGLE"));
    mentors.published(at("google"));
    assertThat(companies()).containsExactly("GOOGLE=3");
    assertThat(companies("&search=hopper")).containsExactly("GOOGLE=3");
    mentors.patch(owner, capital, Map.of("currentCompany", "Alphabet")).expectStatus().isOk();
    assertThat(companies()).containsExactly("GOOGLE=2", "Alphabet=1");
  }

  @Test
  void whoIsTakenDownIsCountedNoMore() {
    var owner = TestUser.mentor();
    var id = mentors.published(owner, at("Google"));
    mentors.published(at("google"));
    mentors.delete(owner, id).expectStatus().isNoContent();
    assertThat(companies()).containsExactly("google=1");
    mentors.published(owner, at("Bell Labs"));
    assertThat(companies()).containsExactly("Bell Labs=1", "google=1");
  }

  @Test
  void whatWasBegunEarlierAndCommittedLaterIsCounted() throws SQLException {
    var early = mentors.published(at("Early"));
    var late = mentors.published(at("Late"));
    try (var first = database.getConnection();
        var second = database.getConnection()) {
      moveTo("First", early, first);
      moveTo("Second", late, second);
      second.commit();
      assertThat(companies()).containsExactly("Early=1", "Second=1");
      first.commit();
      assertThat(companies()).containsExactly("First=1", "Second=1");
    }
  }

  @Test
  void whatWasNotCommittedIsNotCounted() throws SQLException {
    var id = mentors.published(at("Google"));
    try (var connection = database.getConnection()) {
      moveTo("Elsewhere", id, connection);
      assertThat(companies()).containsExactly("Google=1");
      connection.rollback();
    }
    assertThat(companies()).containsExactly("Google=1");
  }

  private static void moveTo(String company, UUID id, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var update =
        connection.prepareStatement("update mentor set current_company = ? where id = ?")) {
      update.setString(1, company);
      update.setObject(2, id);
      update.executeUpdate();
    }
  }

  private ProfileJson at(String company) {
    return aProfile().with("currentCompany", company).specialisedIn(mine);
  }

  private List<String> companies() {
    return companies("");
  }

  private List<String> companies(String filter) {
    return mentors
        .get("/api/mentors?specialties=" + mine + filter)
        .at("/facets/companies")
        .valueStream()
        .map(value -> value.get("value").asString() + "=" + value.get("count").asInt())
        .toList();
  }
}
