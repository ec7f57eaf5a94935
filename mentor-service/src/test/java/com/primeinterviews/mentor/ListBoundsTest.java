package com.primeinterviews.mentor;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Every list has the same bounds and refuses what goes beyond them in the same way. */
@ServiceTest
class ListBoundsTest {

  private static final List<String> LISTS =
      List.of("/api/mentors", "/api/mentors/{mentor}/reviews", "/api/favorites", "/api/skills");
  private static final TestUser USER = TestUser.candidate();

  private final Api api;
  private String mentor = "";

  ListBoundsTest(@Autowired Api api) {
    this.api = api;
  }

  @BeforeEach
  void aMentor() {
    mentor = new MentorApi(api).published(aProfile()).toString();
  }

  static Stream<Arguments> badPages() {
    return LISTS.stream()
        .flatMap(
            list ->
                Stream.of(
                    Arguments.of(list, "limit=0", 422, "limit"),
                    Arguments.of(list, "limit=101", 422, "limit"),
                    Arguments.of(list, "limit=many", 400, "limit"),
                    Arguments.of(list, "page=0", 422, "page"),
                    Arguments.of(list, "page=-1", 422, "page"),
                    Arguments.of(list, "page=102&limit=100", 422, "page"),
                    Arguments.of(list, "page=99999999999", 400, "page"),
                    Arguments.of(list, "cursor=%21%21", 400, "cursor"),
                    Arguments.of(
                        list, "cursor=" + Cursor.encode("a", "b", "c", "d", "e"), 400, "cursor"),
                    Arguments.of(list, "colour=red", 400, "colour")));
  }

  @ParameterizedTest
  @MethodSource("badPages")
  void aPageBeyondTheBoundsIsRefusedNamingTheField(
      String list, String query, int status, String field) {
    refused(ask(list, query), status, field);
  }

  static Stream<Arguments> forgedCursors() {
    var id = UUID.randomUUID();
    return Stream.of("/api/mentors/{mentor}/reviews", "/api/favorites")
        .flatMap(
            list ->
                Stream.of(
                        Cursor.encode("+1000000000-12-31T23:59:59Z", id),
                        Cursor.encode("-1000000000-01-01T00:00:00Z", id),
                        Cursor.encode("+294277-01-01T00:00:00Z", id),
                        Cursor.encode("2026-01-01T00:00:00Z", "nobody"))
                    .map(cursor -> Arguments.of(list, cursor)));
  }

  @ParameterizedTest
  @MethodSource("forgedCursors")
  void aCursorThatNobodyGaveOutIsRefused(String list, String cursor) {
    refused(ask(list, "cursor=" + cursor), 400, "cursor");
  }

  @ParameterizedTest
  @CsvSource({"companies", "languages", "specialties", "skills"})
  void aListOfValuesHasBounds(String name) {
    refused(ask("/api/mentors", name + "=" + "x".repeat(121)), 422, name);
    var many = IntStream.rangeClosed(1, 21).mapToObj(String::valueOf).collect(joining(","));
    refused(ask("/api/mentors", name + "=" + many), 422, name);
    refused(ask("/api/mentors", name + "=a%07b"), 422, name);
    ask("/api/mentors", name + "=" + "x".repeat(120)).expectStatus().isOk();
    ask("/api/mentors", name + "=,%20,,").expectStatus().isOk();
  }

  @ParameterizedTest
  @CsvSource({
    "rating_min=0", "rating_min=5", "price_min=0&price_max=0", "price_max=1000000",
    "experience_min=100", "search=%20", "limit=100&page=100", "sort=relevance&search=a"
  })
  void theBoundsThemselvesAreGood(String query) {
    ask("/api/mentors", query).expectStatus().isOk();
  }

  private RestTestClient.ResponseSpec ask(String list, String query) {
    var path = list.replace("{mentor}", mentor) + "?" + query;
    return api.as(USER).get().uri(URI.create("http://127.0.0.1:" + api.port() + path)).exchange();
  }

  private static void refused(RestTestClient.ResponseSpec answer, int status, String field) {
    var body = MentorApi.json(answer.expectStatus().isEqualTo(status));
    assertThat(body.at("/error/fieldErrors/0/field").asString()).isEqualTo(field);
  }
}
