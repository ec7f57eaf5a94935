package com.primeinterviews.session.busy.google;

import com.primeinterviews.session.busy.google.GoogleReading.BusyTimes;
import com.primeinterviews.session.busy.google.GoogleReading.Why;
import com.primeinterviews.session.calendar.TimeSpan;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks Google when a calendar is busy. */
@Component
public class GoogleCalendars {

  /** Google refuses ranges of more than about three months (timeRangeTooLong). */
  private static final Duration RANGE = Duration.ofDays(60);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GoogleHttp google;
  private final AccessTokens tokens;
  private final GoogleSettings settings;
  private final URI freeBusy;

  GoogleCalendars(GoogleHttp google, AccessTokens tokens, GoogleSettings settings) {
    this.google = google;
    this.tokens = tokens;
    this.settings = settings;
    this.freeBusy = URI.create(settings.api() + "/freeBusy");
  }

  /** Whether this suite is known to Google. */
  public boolean offered() {
    return settings.offered();
  }

  public GoogleReading busy(GoogleCalendar calendar, TimeSpan window) {
    try {
      List<TimeSpan> spans = new ArrayList<>();
      Instant from = window.start().truncatedTo(ChronoUnit.SECONDS);
      while (from.isBefore(window.end())) {
        var part = TimeSpan.of(from, RANGE).within(new TimeSpan(from, window.end()));
        spans.addAll(busyIn(calendar, part));
        from = part.end();
      }
      return new BusyTimes(TimeSpan.joined(spans));
    } catch (GoogleRefusal refusal) {
      return refusal.asAnswer();
    }
  }

  /** A token that is refused is renewed once: it may have been taken back before its time. */
  private List<TimeSpan> busyIn(GoogleCalendar calendar, TimeSpan part) {
    GoogleAnswer answer = ask(calendar, part, tokens.of(calendar));
    if (answer.status() == 401) {
      answer = ask(calendar, part, tokens.renewed(calendar));
    }
    if (!answer.isOk()) {
      throw answer.asRefusal();
    }
    return understood(answer.json(), calendar.calendarId());
  }

  private GoogleAnswer ask(GoogleCalendar calendar, TimeSpan part, String token) {
    var question =
        Map.of(
            "timeMin", part.start().toString(),
            "timeMax", part.end().toString(),
            "items", List.of(Map.of("id", calendar.calendarId())));
    return google.post(
        freeBusy,
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
        JSON.writeValueAsString(question));
  }

  private static List<TimeSpan> understood(JsonNode json, String calendarId) {
    JsonNode calendar = json.path("calendars").get(calendarId);
    if (calendar == null || !calendar.isObject()) {
      throw new GoogleRefusal(Why.MALFORMED);
    }
    if (!calendar.path("errors").isEmpty()) {
      String reason = GoogleAnswer.text(calendar.at("/errors/0/reason"));
      throw new GoogleRefusal(reason.equals("notFound") ? Why.NOT_FOUND : Why.SERVER_ERROR);
    }
    JsonNode busy = calendar.get("busy");
    if (busy == null || !busy.isArray()) {
      throw new GoogleRefusal(Why.MALFORMED);
    }
    return busy.values().stream()
        .map(span -> span(instant(span.get("start")), instant(span.get("end"))))
        .toList();
  }

  private static TimeSpan span(Instant start, Instant end) {
    if (!start.isBefore(end)) {
      throw new GoogleRefusal(Why.MALFORMED);
    }
    return new TimeSpan(start, end);
  }

  private static Instant instant(@Nullable JsonNode time) {
    try {
      return OffsetDateTime.parse(GoogleAnswer.text(time)).toInstant();
    } catch (DateTimeException e) {
      throw new GoogleRefusal(Why.MALFORMED);
    }
  }
}
