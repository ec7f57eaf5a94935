package com.primeinterviews.session.busy.google;

import com.primeinterviews.session.busy.google.GoogleReading.Why;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of Google, not yet understood.
 *
 * @param retryAfter in whole seconds, as it was sent
 */
record GoogleAnswer(int status, @Nullable String retryAfter, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);

  /** 403 that speak of the pace, not of the permission. */
  private static final Set<String> TOO_FAST =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded");

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new GoogleRefusal(Why.MALFORMED);
    }
  }

  boolean isOk() {
    return status == 200;
  }

  /** Of the Calendar API. */
  GoogleRefusal asRefusal() {
    return switch (status) {
      case 401 -> new GoogleRefusal(Why.ACCESS_DENIED);
      case 403 -> isAboutPace() ? tooFast() : new GoogleRefusal(Why.ACCESS_DENIED);
      case 404 -> new GoogleRefusal(Why.NOT_FOUND);
      case 429 -> tooFast();
      default -> new GoogleRefusal(Why.SERVER_ERROR, pause());
    };
  }

  /** Of the token endpoint (RFC 6749, section 5.2). */
  GoogleRefusal asRefusalOfToken() {
    if (status == 429) {
      return tooFast();
    }
    boolean revoked =
        (status == 400 || status == 401) && "invalid_grant".equals(text(quietly().get("error")));
    return revoked
        ? new GoogleRefusal(Why.ACCESS_DENIED)
        : new GoogleRefusal(Why.SERVER_ERROR, pause());
  }

  private boolean isAboutPace() {
    for (JsonNode error : quietly().at("/error/errors")) {
      if (TOO_FAST.contains(text(error.get("reason")))) {
        return true;
      }
    }
    return false;
  }

  private GoogleRefusal tooFast() {
    return new GoogleRefusal(Why.RATE_LIMITED, pause());
  }

  private @Nullable Duration pause() {
    if (retryAfter == null || !retryAfter.matches("\\d{1,6}")) {
      return null;
    }
    var asked = Duration.ofSeconds(Long.parseLong(retryAfter));
    return asked.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : asked;
  }

  /** An error page need not be JSON. */
  private JsonNode quietly() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  static String text(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.stringValue() : "";
  }

  /** Without the body: tokens stand there. */
  @Override
  public String toString() {
    return "GoogleAnswer[status=" + status + "]";
  }
}
