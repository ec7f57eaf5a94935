package com.primeinterviews.mentor;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bad input, whatever it is: the error body with the right status, and nothing is written. */
@ServiceTest
class RefusalsTest {

  private static final TestUser MENTOR = TestUser.mentor();

  private final Api api;
  private final MentorApi mentors;

  RefusalsTest(@Autowired Api api) {
    this.api = api;
    this.mentors = new MentorApi(api);
  }

  static Stream<Arguments> badProfiles() {
    return Stream.of(
        Arguments.of("title", null, 422),
        Arguments.of("title", " ", 422),
        Arguments.of("title", "x".repeat(121), 422),
        Arguments.of("title", "a\u0000b", 400),
        Arguments.of("title", "a\u202Eb", 422),
        Arguments.of("title", "a\u0085b", 422),
        Arguments.of("title", 5, 400),
        Arguments.of("name", "x".repeat(121), 422),
        Arguments.of("currentCompany", "x".repeat(121), 422),
        Arguments.of("previousCompanies", Collections.nCopies(21, "Google"), 422),
        Arguments.of("previousCompanies", "Google", 400),
        Arguments.of("avatar", "javascript:alert(1)", 422),
        Arguments.of("bio", "x".repeat(4001), 422),
        Arguments.of("bio", "a\u0000b", 400),
        Arguments.of("bio", "a\u2066b", 422),
        Arguments.of("skills", List.of("Java", " "), 422),
        Arguments.of("skills", List.of("x".repeat(61)), 422),
        Arguments.of("skills", Collections.nCopies(51, "Java"), 422),
        Arguments.of("skills", List.of(1), 400),
        Arguments.of("languages", Collections.singletonList(null), 422),
        Arguments.of("experience", -1, 422),
        Arguments.of("experience", 81, 422),
        Arguments.of("experience", 1.5, 400),
        Arguments.of("experience", "ten", 400),
        Arguments.of("experience", null, 422),
        Arguments.of("hourlyRate", -0.01, 422),
        Arguments.of("hourlyRate", 10.001, 422),
        Arguments.of("hourlyRate", 1_000_000, 422),
        Arguments.of("hourlyRate", "100", 400),
        Arguments.of("hourlyRate", null, 422),
        Arguments.of("currency", "XYZ", 422),
        Arguments.of("currency", "usd", 422),
        Arguments.of("timezone", "Mars/Olympus", 422),
        Arguments.of("timezone", "+02:00", 422),
        Arguments.of("timezone", null, 422),
        Arguments.of("responseTime", "x".repeat(51), 422),
        Arguments.of("userId", "me", 400),
        Arguments.of("rating", 5, 400),
        Arguments.of("favouriteColour", "red", 400));
  }

  @ParameterizedTest
  @MethodSource("badProfiles")
  void aBadProfileIsRefusedNamingTheField(String field, Object value, int status) {
    var answer = mentors.publish(TestUser.mentor(), aProfile().with(field, value));
    refused(answer, status, field);
    var id = mentors.published(aProfile());
    var patch = new HashMap<String, Object>();
    patch.put(field, value);
    refused(mentors.patch(TestUser.admin(), id, patch), status, field);
  }

  private static void refused(RestTestClient.ResponseSpec answer, int status, String field) {
    var body = MentorApi.json(answer.expectStatus().isEqualTo(status));
    assertThat(body.at("/error/code").asString()).isEqualTo("VALIDATION_ERROR");
    assertThat(body.at("/error/fieldErrors/0/field").asString()).startsWith(field);
    assertThat(body.toString()).doesNotContain("Exception").doesNotContain("primeinterviews.");
  }

  @Test
  void halfALetterIsRefused() {
    var answer =
        api.as(TestUser.admin())
            .patch()
            .uri("/api/mentors/{id}", mentors.published(aProfile()))
            .contentType(MediaType.APPLICATION_JSON)
            .body("{\"bio\":\"half \\ud83d of it\"}")
            .exchange();
    refused(answer, 422, "bio");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "\"text\"", "{\"title\":}", "{\"title\":\"a\" \"b\"}"})
  void whatIsNoObjectIsRefused(String body) {
    var id = mentors.published(aProfile());
    for (var answer :
        List.of(
            api.as(MENTOR)
                .post()
                .uri("/api/mentors")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange(),
            api.as(TestUser.admin())
                .patch()
                .uri("/api/mentors/{id}", id)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange())) {
      var error = MentorApi.json(answer.expectStatus().isBadRequest());
      assertThat(error.at("/error/code").asString()).isEqualTo("VALIDATION_ERROR");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          colour=red                                                              | 400 | colour
          rating_min=many                                                         | 400 | rating_min
          rating_min=5.1                                                          | 422 | rating_min
          rating_min=-1                                                           | 422 | rating_min
          price_min=-1                                                            | 422 | price_min
          price_min=1e999999999                                                   | 422 | price_min
          price_min=1e-999999999                                                  | 422 | price_min
          rating_min=4.0000001                                                    | 422 | rating_min
          price_min=10&price_max=9                                                | 422 | price_min
          price_max=cheap                                                         | 400 | price_max
          experience_min=1.5                                                      | 400 | experience_min
          experience_min=-1                                                       | 422 | experience_min
          sort=fame                                                               | 422 | sort
          sort=                                                                   | 422 | sort
          available_from=tomorrow                                                 | 400 | available_from
          available_from=2026-01-02T00:00:00Z&available_to=2026-01-01T00:00:00Z   | 422 | available_from
          available_to=%2B999999999-01-01T00:00:00Z                               | 422 | available_to
          search=%00                                                              | 400 | search
          skills=a%00b                                                            | 400 | skills
          skills=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21            | 422 | skills
          limit=0                                                                 | 422 | limit
          limit=101                                                               | 422 | limit
          page=0                                                                  | 422 | page
          cursor=nonsense                                                         | 400 | cursor
          """)
  void aBadFilterIsRefusedNamingIt(String query, int status, String field) {
    refused(mentors.ask("/api/mentors?" + query), status, field);
  }

  @Test
  void aLongSearchIsRefused() {
    refused(mentors.ask("/api/mentors?search=" + "x".repeat(201)), 422, "search");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-id", "019aa0c4-1111-7000-8000-000000000001"})
  void whoDoesNotExistIsNotFound(String id) {
    for (var path : List.of("", "/reviews")) {
      var body =
          MentorApi.json(mentors.ask("/api/mentors/" + id + path).expectStatus().isNotFound());
      assertThat(body.at("/error/code").asString()).isEqualTo("NOT_FOUND");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/favorites, 405",
    "PUT, /api/mentors/019aa0c4-1111-7000-8000-000000000001, 405",
    "DELETE, /api/mentors, 405",
  })
  void whatIsNotBuiltIsNotThere(String method, String path, int status) {
    api.as(MENTOR)
        .method(HttpMethod.valueOf(method))
        .uri(URI.create("http://127.0.0.1:" + api.port() + path))
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  @Test
  void anotherMediaTypeIsRefused() {
    api.as(MENTOR)
        .post()
        .uri("/api/mentors")
        .contentType(MediaType.TEXT_PLAIN)
        .body("title=x")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }
}
