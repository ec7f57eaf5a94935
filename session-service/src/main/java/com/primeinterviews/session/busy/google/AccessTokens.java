package com.primeinterviews.session.busy.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.primeinterviews.session.busy.google.GoogleReading.Why;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Exchanges refresh tokens for access tokens (RFC 6749, section 6), and keeps those while they are
 * good: in memory only, a thousand at most.
 */
@Component
class AccessTokens {

  private static final int MOST_KEPT = 1000;
  private static final Duration EARLY = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);

  private record Token(String value, Instant until) {}

  private final GoogleHttp google;
  private final GoogleSettings settings;
  private final Clock clock;
  private final Map<UUID, Token> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Token> eldest) {
          return size() > MOST_KEPT;
        }
      };

  AccessTokens(GoogleHttp google, GoogleSettings settings, Clock clock) {
    this.google = google;
    this.settings = settings;
    this.clock = clock;
  }

  /** One that is kept, else a new one. */
  String of(GoogleCalendar calendar) {
    synchronized (kept) {
      Token token = kept.get(calendar.sourceId());
      if (token != null && clock.instant().isBefore(token.until())) {
        return token.value();
      }
    }
    return renewed(calendar);
  }

  /** A new one, in place of one that was refused. */
  String renewed(GoogleCalendar calendar) {
    String form =
        Map.of(
                "grant_type", "refresh_token",
                "refresh_token", calendar.refreshToken(),
                "client_id", settings.clientId(),
                "client_secret", settings.clientSecret())
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    GoogleAnswer answer =
        google.post(
            settings.tokens(), Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
    if (!answer.isOk()) {
      forget(calendar);
      throw answer.asRefusalOfToken();
    }
    var json = answer.json();
    String value = GoogleAnswer.text(json.get("access_token"));
    if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new GoogleRefusal(Why.MALFORMED);
    }
    var lasts = Duration.ofSeconds(json.path("expires_in").asLong(0));
    keep(calendar, value, lasts.compareTo(LONGEST) > 0 ? LONGEST : lasts);
    return value;
  }

  private void keep(GoogleCalendar calendar, String value, Duration lasts) {
    synchronized (kept) {
      kept.put(calendar.sourceId(), new Token(value, clock.instant().plus(lasts).minus(EARLY)));
    }
  }

  private void forget(GoogleCalendar calendar) {
    synchronized (kept) {
      kept.remove(calendar.sourceId());
    }
  }
}
