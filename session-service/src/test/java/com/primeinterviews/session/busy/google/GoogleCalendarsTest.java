package com.primeinterviews.session.busy.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.session.busy.google.GoogleReading.BusyTimes;
import com.primeinterviews.session.busy.google.GoogleReading.NoAnswer;
import com.primeinterviews.session.busy.google.GoogleReading.Why;
import com.primeinterviews.session.calendar.TimeSpan;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleCalendarsTest {

  private static final Instant FROM = Instant.parse("2026-03-01T00:00:00.5Z");
  private static final TimeSpan WINDOW = TimeSpan.of(FROM, Duration.ofDays(30));

  private final AGoogle google = new AGoogle();
  private final GoogleCalendars calendars = calendars();
  private final GoogleCalendar calendar =
      new GoogleCalendar(UUID.randomUUID(), AGoogle.CALENDAR, AGoogle.REFRESH_TOKEN);

  private GoogleCalendars calendars() {
    var settings = google.settings();
    var clients = new GoogleClients();
    var http =
        new GoogleHttp(
            clients.googleClient(settings),
            clients.googleBreaker(settings, new SimpleMeterRegistry()),
            settings);
    return new GoogleCalendars(http, new AccessTokens(http, settings, Clock.systemUTC()), settings);
  }

  @AfterEach
  void stop() {
    google.stop();
  }

  @Test
  void theQuestionIsAskedAsGoogleWantsItAndItsAnswerUnderstood() {
    google.isBusy("2026-03-10T10:00:00+01:00", "2026-03-10T11:00:00+01:00");

    assertThat(calendars.busy(calendar, WINDOW))
        .isEqualTo(
            new BusyTimes(
                List.of(
                    new TimeSpan(
                        Instant.parse("2026-03-10T09:00:00Z"),
                        Instant.parse("2026-03-10T10:00:00Z")))));

    var question = google.questions().getFirst();
    assertThat(question.authorization()).isEqualTo("Bearer ya29.1");
    assertThat(question.body().get("timeMin").asString()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(question.body().at("/items/0/id").asString()).isEqualTo(AGoogle.CALENDAR);
    assertThat(google.forms().getFirst().split("&(?=\\w+=)"))
        .containsExactlyInAnyOrder(
            "grant_type=refresh_token",
            "refresh_token=" + AGoogle.REFRESH_TOKEN,
            "client_id=client-1.apps.example.com",
            "client_secret=client-secret");
  }

  @Test
  void aLongWindowIsAskedForInPartsWithoutAGapAndWithOneToken() {
    calendars.busy(calendar, TimeSpan.of(FROM, Duration.ofDays(200)));

    var questions = google.questions();
    assertThat(questions).hasSize(4);
    for (int i = 1; i < questions.size(); i++) {
      assertThat(questions.get(i).from()).isEqualTo(questions.get(i - 1).to());
    }
    assertThat(questions.getLast().to()).isEqualTo(FROM.plus(Duration.ofDays(200)));
    assertThat(google.forms()).hasSize(1);
  }

  @Test
  void aTokenThatIsRefusedIsRenewedOnce() {
    calendars.busy(calendar, WINDOW);
    google.answersNext(401, "{\"error\":{\"code\":401}}", Map.of());

    assertThat(calendars.busy(calendar, WINDOW)).isInstanceOf(BusyTimes.class);
    assertThat(google.questions().stream().map(AGoogle.Question::authorization))
        .containsExactly("Bearer ya29.1", "Bearer ya29.1", "Bearer ya29.2");

    google.answersNext(401, "", Map.of());
    google.answersNext(401, "", Map.of());
    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(Why.ACCESS_DENIED));
  }

  @Test
  void aPermissionThatWasTakenBackIsTold() {
    google.answersTokensWith(400, "{\"error\":\"invalid_grant\"}");

    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(Why.ACCESS_DENIED));
    assertThat(google.questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400, invalid_client", "401, invalid_client", "500, internal", "302, elsewhere"})
  void whateverElseIsWrongWithTokensIsNotThePersonsFault(int status, String error) {
    google.answersTokensWith(status, "{\"error\":\"" + error + "\"}");

    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(Why.SERVER_ERROR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded"})
  void a403AboutThePaceAsksToWait(String reason) {
    google.answersNext(
        403,
        "{\"error\":{\"code\":403,\"errors\":[{\"domain\":\"usageLimits\",\"reason\":\"%s\"}]}}"
            .formatted(reason),
        Map.of("Retry-After", "90"));

    assertThat(calendars.busy(calendar, WINDOW))
        .isEqualTo(new NoAnswer(Why.RATE_LIMITED, Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @CsvSource({
    "403, ACCESS_DENIED",
    "404, NOT_FOUND",
    "429, RATE_LIMITED",
    "400, SERVER_ERROR",
    "500, SERVER_ERROR",
    "503, SERVER_ERROR",
    "302, SERVER_ERROR"
  })
  void otherRefusalsAreToldApart(int status, Why why) {
    google.answersNext(status, "<html>no</html>", Map.of("Location", "http://127.0.0.1:1/"));

    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(why));
  }

  @ParameterizedTest
  @CsvSource({"notFound, NOT_FOUND", "internalError, SERVER_ERROR", "groupTooBig, SERVER_ERROR"})
  void aCalendarMayFailInAnAnswerThatDoesNot(String reason, Why why) {
    google.answersNext(
        200,
        "{\"calendars\":{\"%s\":{\"errors\":[{\"domain\":\"global\",\"reason\":\"%s\"}],\"busy\":[]}}}"
            .formatted(AGoogle.CALENDAR, reason),
        Map.of());

    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        "{\"calendars\":{}}",
        "{\"calendars\":{\"other@example.com\":{\"busy\":[]}}}",
        "{\"calendars\":{\"grace@example.com\":{}}}",
        "{\"calendars\":{\"grace@example.com\":{\"busy\":\"always\"}}}",
        "{\"calendars\":{\"grace@example.com\":{\"busy\":[{\"start\":\"2026-03-10T10:00:00Z\"}]}}}",
        "{\"calendars\":{\"grace@example.com\":{\"busy\":[{\"start\":1,\"end\":2}]}}}",
        "{\"calendars\":{\"grace@example.com\":{\"busy\":[{\"start\":\"2026-03-10T10:00:00Z\",\"end\":\"2026-03-10T09:00:00Z\"}]}}}"
      })
  void anAnswerThatIsNotUnderstoodFreesNothing(String body) {
    google.answersNext(200, body, Map.of());

    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(Why.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "{\"access_token\":\"\"}", "{\"access_token\":\"a\\r\\nHost: evil\"}"})
  void aTokenThatIsNoneIsNotUsed(String body) {
    google.answersTokensWith(200, body);

    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(Why.MALFORMED));
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    google.answersNext(200, " ".repeat(3_000_000), Map.of());

    assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(Why.UNREACHABLE));
  }

  @Test
  void afterManyFailuresGoogleIsLeftAlone() {
    for (int i = 0; i < 15; i++) {
      google.answersNext(503, "", Map.of());
      calendars.busy(calendar, WINDOW);
    }

    assertThat(google.questions()).hasSizeLessThan(15);
    assertThat(calendars.busy(calendar, WINDOW))
        .isEqualTo(new NoAnswer(Why.UNREACHABLE, Duration.ofSeconds(30)));
  }

  @Test
  void manyPeopleWithoutPermissionAreNoOutage() {
    for (int i = 0; i < 30; i++) {
      google.answersNext(403, "", Map.of());
      assertThat(calendars.busy(calendar, WINDOW)).isEqualTo(new NoAnswer(Why.ACCESS_DENIED));
    }
  }

  @Test
  void nothingThatIsPrintedShowsASecret() {
    assertThat("" + calendar + google.settings() + new GoogleAnswer(200, null, "ya29.1"))
        .doesNotContain("refresh-me", "client-secret", "ya29");
  }
}
