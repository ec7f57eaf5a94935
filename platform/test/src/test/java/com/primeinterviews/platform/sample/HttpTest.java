package com.primeinterviews.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestTokens;
import com.primeinterviews.platform.test.TestUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@ServiceTest
class HttpTest {

  private static final TestUser USER = TestUser.candidate();

  private final Api api;

  HttpTest(@Autowired Api api) {
    this.api = api;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":"x","stars":1,"timezone":"Europe/Berlin","password":"p"}  | 200 | -                | -
          {"text":"x","stars":                                              | 400 | VALIDATION_ERROR | -
                                                                            | 400 | VALIDATION_ERROR | -
          []                                                                | 400 | VALIDATION_ERROR | -
          {"text":"x","stars":1,"colour":"red"}                             | 400 | VALIDATION_ERROR | colour
          {"text":"x","stars":"1"}                                          | 400 | VALIDATION_ERROR | stars
          {"text":"x","stars":1.5}                                          | 400 | VALIDATION_ERROR | stars
          {"text":"x","stars":2147483648}                                   | 422 | VALIDATION_ERROR | stars
          {"text":"x","stars":1,"stars":2}                                  | 400 | VALIDATION_ERROR | -
          {"text":5,"stars":1}                                              | 400 | VALIDATION_ERROR | text
          {"text":"x","stars":1,"due":"2026-01-31T09:00:00Z"}               | 200 | -                | -
          {"text":"x","stars":1,"due":1769850000}                           | 400 | VALIDATION_ERROR | due
          {"text":"x","stars":1,"due":"tomorrow"}                           | 400 | VALIDATION_ERROR | due
          {"text":"x","stars":1,"due":"1969-12-31T23:59:59Z"}               | 422 | VALIDATION_ERROR | due
          {"text":"x","stars":1,"due":"+10000-01-01T00:00:00Z"}             | 422 | VALIDATION_ERROR | due
          {"text":"a\\u0000b","stars":1}                                    | 400 | VALIDATION_ERROR | text
          {"text":" ","stars":1}                                            | 422 | VALIDATION_ERROR | text
          {"text":"x","stars":11}                                           | 422 | VALIDATION_ERROR | stars
          {"text":"x","stars":1,"timezone":"Mars/Olympus"}                  | 422 | VALIDATION_ERROR | timezone
          {"text":"x","stars":1,"timezone":"+02:00"}                        | 422 | VALIDATION_ERROR | timezone
          """)
  void bodiesAreAcceptedOrRefusedNamingTheField(
      String body, int status, String code, String field) {
    var answer =
        api.as(USER)
            .post()
            .uri("/api/notes")
            .contentType(MediaType.APPLICATION_JSON)
            .body(body == null ? "" : body)
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody();
    if (status != 200) {
      answer
          .jsonPath("$.success")
          .isEqualTo(false)
          .jsonPath("$.status")
          .isEqualTo(status)
          .jsonPath("$.error.code")
          .isEqualTo(code)
          .jsonPath("$.instance")
          .isEqualTo("/api/notes")
          .jsonPath("$.requestId")
          .isNotEmpty()
          .jsonPath("$.timestamp")
          .isNotEmpty();
    }
    if (field != null && !field.equals("-")) {
      answer.jsonPath("$.error.fieldErrors[0].field").isEqualTo(field);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/notes, 200",
    "/api/notes?page=2&limit=100&stars=3, 200",
    "/api/notes?limit=0, 422",
    "/api/notes?limit=101, 422",
    "/api/notes?limit=many, 400",
    "/api/notes?page=100000, 422",
    "/api/notes?cursor=%20, 400",
    "/api/notes?page=1&cursor=YQ, 400",
    "/api/notes?stars=many, 400",
    "/api/notes?stars=%00, 400",
    "/api/notes?colour=red, 400",
    "/api/filtered-notes?stars_min=3&colour=red, 200",
    "/api/filtered-notes?from=2026-01-31T09:00:00Z, 200",
    "/api/filtered-notes?from=1969-12-31T23:59:59Z, 422",
    "/api/filtered-notes?from=tomorrow, 400",
    "/api/filtered-notes?starsMin=3, 400",
    "/api/filtered-notes?stars_min=many, 400",
    "/api/filtered-notes?colour=%ff%fe, 400",
    "/api/filtered-notes?colour=%ED%A0%80, 400",
    "/api/filtered-notes?%ff=red, 400",
    "/api/due-notes?from=2026-01-31T09:00:00Z, 200",
    "/api/due-notes?from=tomorrow, 400",
    "/api/due-notes?from=1769850000, 400",
    "/api/due-notes?from=%2B999999999-12-31T23:59:59Z, 422",
    "/api/notes/no-id, 404",
    "/api/notes/019aa0c4-1111-7000-8000-000000000001, 404",
    "/api/nothing, 404",
    "/api/admin/notes, 403",
    "/api/broken, 500",
  })
  void readsAnswerAsStated(String path, int status) {
    var body =
        api.as(USER)
            .get()
            .uri(URI.create("http://127.0.0.1:" + api.port() + path))
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(body).doesNotContain("Exception").doesNotContain("select ").contains("{");
  }

  @Test
  void aMethodThatIsNotThereIsRefusedWithTheOnesThatAre() {
    api.as(USER)
        .delete()
        .uri("/api/notes")
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .exists("Allow")
        .expectBody()
        .jsonPath("$.error.code")
        .isEqualTo("METHOD_NOT_ALLOWED");
  }

  @Test
  void anotherMediaTypeIsRefused() {
    api.as(USER)
        .post()
        .uri("/api/notes")
        .contentType(MediaType.TEXT_PLAIN)
        .body("x")
        .exchange()
        .expectStatus()
        .isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anOversizeBodyIsRefusedWhetherItsLengthIsStatedOrNot(boolean stated) throws Exception {
    var body = "{\"text\":\"" + "x".repeat(2_000_000) + "\"}";
    var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var publisher =
        stated
            ? HttpRequest.BodyPublishers.ofByteArray(bytes)
            : HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(bytes));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/notes"))
            .header("Authorization", "Bearer " + USER.token())
            .header("Content-Type", "application/json")
            .POST(publisher)
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
    }
  }

  static Stream<String> badTokens() {
    return TestTokens.bad(USER).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenIsRefusedEvenWhereNoneIsNeeded(String what) {
    for (var path : new String[] {"/api/open", "/api/notes"}) {
      api.withToken(TestTokens.bad(USER).get(what))
          .get()
          .uri(path)
          .exchange()
          .expectStatus()
          .isUnauthorized()
          .expectBody()
          .jsonPath("$.error.code")
          .isEqualTo("UNAUTHORIZED");
    }
  }

  @Test
  void anOpenEndpointKnowsTheCallerWhenThereIsOne() {
    api.anonymous()
        .get()
        .uri("/api/open")
        .exchange()
        .expectBody()
        .jsonPath("$.known")
        .isEqualTo(false);
    api.as(USER).get().uri("/api/open").exchange().expectBody().jsonPath("$.known").isEqualTo(true);
  }

  /** Half an answer is better recognised as such than mended with an error body. */
  @Test
  void whatFailsAfterTheAnswerHasBegunIsCutOff() {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + "/api/cut-off-notes"))
            .header("Authorization", "Bearer " + USER.token())
            .build();
    var seen = new StringBuffer();
    try (var client = HttpClient.newHttpClient()) {
      assertThatThrownBy(
              () ->
                  client.send(request, BodyHandlers.fromLineSubscriber(lines(seen), l -> l, null)))
          .isInstanceOf(IOException.class);
    }
    assertThat(seen.toString()).doesNotContain("INTERNAL_ERROR");
  }

  private static Flow.Subscriber<String> lines(StringBuffer seen) {
    return new Flow.Subscriber<>() {
      @Override
      public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
      }

      @Override
      public void onNext(String line) {
        seen.append(line);
      }

      @Override
      public void onError(Throwable failure) {}

      @Override
      public void onComplete() {}
    };
  }

  @Test
  void everythingElseNeedsAToken() {
    api.anonymous().get().uri("/api/notes").exchange().expectStatus().isUnauthorized();
    api.as(TestUser.admin()).get().uri("/api/admin/notes").exchange().expectStatus().isOk();
  }

  @Test
  void aSaneRequestIdIsKeptAndAnInsaneOneReplaced() {
    api.anonymous()
        .get()
        .uri("/api/open")
        .header("X-Request-Id", "my-request-1")
        .exchange()
        .expectHeader()
        .valueEquals("X-Request-Id", "my-request-1");
    api.anonymous()
        .get()
        .uri("/api/open")
        .header("X-Request-Id", "<script>")
        .exchange()
        .expectHeader()
        .value("X-Request-Id", id -> assertThat(id).doesNotContain("<").hasSize(36));
  }

  @Test
  void whatTheApplicationStatesWinsOverThePlatformsDefaults(
      @org.springframework.beans.factory.annotation.Value("${server.tomcat.accept-count}") int own,
      @org.springframework.beans.factory.annotation.Value("${server.shutdown}") String fallback) {
    assertThat(own).isEqualTo(17);
    assertThat(fallback).isEqualTo("graceful");
  }

  @Test
  void probesAndMetricsAnswerOnTheManagementPort(
      @org.springframework.beans.factory.annotation.Value("${local.management.port}") int port)
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      for (var path : new String[] {"health/liveness", "health/readiness", "prometheus"}) {
        var uri = URI.create("http://127.0.0.1:" + port + "/actuator/" + path);
        var answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
      }
    }
  }
}
