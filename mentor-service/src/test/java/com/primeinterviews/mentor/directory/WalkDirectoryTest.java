package com.primeinterviews.mentor.directory;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.mentor.ProfileJson;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class WalkDirectoryTest {

  private static final int MENTORS = 23;

  private final MentorApi mentors;
  private final JdbcClient jdbc;
  private final String mine = "s" + UUID.randomUUID();

  WalkDirectoryTest(@Autowired Api api, @Autowired JdbcClient jdbc) {
    this.mentors = new MentorApi(api);
    this.jdbc = jdbc;
  }

  /** Many with equal keys, so that only the id decides between them. */
  private List<String> manyMentors() {
    var ids = new ArrayList<String>();
    var soon = Instant.now().plus(1, ChronoUnit.DAYS);
    for (int i = 0; i < MENTORS; i++) {
      var id = mentors.published(numbered(i));
      ids.add(id.toString());
      jdbc.sql("update mentor set rating = ?, review_count = ? where id = ?")
          .params(i % 4 + 0.37, i % 2, id)
          .update();
      if (i % 3 == 0) {
        jdbc.sql("update slot_outlook set next_slot = ? where mentor_id = ?")
            .params(Timestamp.from(soon.plus(i % 2, ChronoUnit.MICROS)), id)
            .update();
      }
    }
    return ids;
  }

  private ProfileJson numbered(int i) {
    return aProfile()
        .named("Walker " + "x".repeat(i % 5))
        .with("bio", "walker ".repeat(i % 3))
        .with("experience", i % 4)
        .with("hourlyRate", 10 + i % 3 + 0.25)
        .specialisedIn(mine);
  }

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void aWalkByCursorMeetsEverybodyOnceInTheOrderOfThePages(SortOrder order) {
    var all = manyMentors();
    var query = "sort=%s&search=walker&specialties=%s".formatted(order.wireName(), mine);
    var paged = ids("/api/mentors?limit=100&" + query);
    assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    assertThat(walk(query, () -> {})).containsExactlyElementsOf(paged);
    assertThat(ids("/api/mentors?limit=5&page=3&" + query)).isEqualTo(paged.subList(10, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"price", "-price", "experience", "rating", "next_slot"})
  void whoIsPublishedDuringAWalkNeitherHidesNorDoublesAnybody(String order) {
    var before = manyMentors();
    int[] published = {0};
    var met =
        walk(
            "sort=" + order + "&specialties=" + mine,
            () -> mentors.published(numbered(published[0]++)));
    assertThat(met).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void whoseRatingStaysIsMetOnceHoweverThoseOfOthersChange() {
    var all = manyMentors();
    var changing = all.subList(0, MENTORS / 2);
    var steady = all.subList(MENTORS / 2, MENTORS);
    int[] round = {0};
    var met =
        walk(
            "sort=rating&specialties=" + mine,
            () -> {
              round[0]++;
              changing.forEach(
                  id ->
                      jdbc.sql("update mentor set rating = ? where id = cast(? as uuid)")
                          .params((id.hashCode() + round[0] & 15) / 4.0, id)
                          .update());
            });
    assertThat(met).containsOnlyOnceElementsOf(steady);
  }

  private List<String> walk(String query, Runnable betweenPages) {
    var met = new ArrayList<String>();
    var path = "/api/mentors?limit=4&" + query;
    for (var at = path; !at.isEmpty(); ) {
      var page = mentors.get(at);
      page.get("mentors").forEach(mentor -> met.add(mentor.get("id").asString()));
      var next = page.at("/pagination/nextCursor");
      if (!at.equals(path)) {
        assertThat(page.at("/pagination/total").isMissingNode()).isTrue();
        assertThat(page.has("filters")).isFalse();
      }
      betweenPages.run();
      at = next.isNull() ? "" : path + "&cursor=" + next.asString();
    }
    return met;
  }

  private List<String> ids(String path) {
    return mentors
        .get(path)
        .get("mentors")
        .valueStream()
        .map(mentor -> mentor.get("id").asString())
        .toList();
  }

  @Test
  void theLinkLeadsToTheNextPage() {
    manyMentors();
    var first = mentors.ask("/api/mentors?limit=5&page=1&sort=price&specialties=" + mine);
    var link = first.returnResult(String.class).getResponseHeaders().getFirst("Link");
    var next =
        Pattern.compile("<(/api/mentors\\?[^>]+)>; rel=\"next\"").matcher(String.valueOf(link));
    assertThat(next.matches()).as(link).isTrue();
    assertThat(ids(next.group(1)))
        .isEqualTo(ids("/api/mentors?limit=5&page=2&sort=price&specialties=" + mine));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&price_min=1",
        "&rating_min=0",
        "&experience_min=0",
        "&languages=English",
        "&companies=Google",
        "&skills=Java",
        "&search=walker",
        "&available_from=2026-01-01T00:00:00Z"
      })
  void aCursorOfAnotherFilterIsRefused(String filter) {
    for (int i = 0; i < 6; i++) {
      mentors.published(numbered(i));
    }
    var query = "/api/mentors?limit=5&sort=price&specialties=" + mine;
    var cursor = mentors.get(query).at("/pagination/nextCursor").asString();
    mentors.ask(query + "&cursor=" + cursor).expectStatus().isOk();
    var refused =
        MentorApi.json(
            mentors.ask(query + filter + "&cursor=" + cursor).expectStatus().isBadRequest());
    assertThat(refused.at("/error/fieldErrors/0/field").asString()).isEqualTo("cursor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          skills=JavaScript,Java          | skills=java,,%20JS,Java
          companies=Google,Bell%20Labs    | companies=bell%20%20labs,GOOGLE
          languages=English               | languages=%20english
          price_min=10.50&price_max=1e3   | price_max=1000&price_min=10.5
          rating_min=0                    | rating_min=0.00
          search=Walker%20Principal       | search=%20walker%20%20PRINCIPAL
          """)
  void aCursorIsOfTheSameListHoweverItsFilterIsWritten(String written, String otherwise) {
    for (int i = 0; i < 6; i++) {
      mentors.published(
          aProfile()
              .named("Walker")
              .with("currentCompany", "Google")
              .with("languages", List.of("English"))
              .skilledIn("Java")
              .specialisedIn(mine));
    }
    var rest = "&limit=4&sort=price&specialties=" + mine;
    var cursor = mentors.get("/api/mentors?" + written + rest).at("/pagination/nextCursor");
    assertThat(ids("/api/mentors?" + otherwise + rest + "&cursor=" + cursor.asString())).hasSize(2);
  }

  @Test
  void onlyWhoIsRatedWellEnoughIsFound() {
    manyMentors();
    var query = "/api/mentors?limit=100&specialties=" + mine + "&rating_min=";
    assertThat(ids(query + "3.37")).hasSize(5);
    assertThat(ids(query + "3.38")).isEmpty();
  }

  @Test
  void aCursorIsOfItsOwnListOnly() {
    manyMentors();
    var cursor =
        mentors
            .get("/api/mentors?limit=5&sort=price&specialties=" + mine)
            .at("/pagination/nextCursor")
            .asString();
    mentors.ask("/api/mentors?sort=rating&cursor=" + cursor).expectStatus().isBadRequest();
    mentors.ask("/api/mentors?sort=price&cursor=cHJpY2U").expectStatus().isBadRequest();
    mentors.ask("/api/mentors?sort=price&cursor=!!").expectStatus().isBadRequest();
  }
}
