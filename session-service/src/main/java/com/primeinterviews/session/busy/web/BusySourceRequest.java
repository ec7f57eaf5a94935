package com.primeinterviews.session.busy.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.busy.BusyKind;
import com.primeinterviews.session.busy.BusySourceDesk;
import com.primeinterviews.session.busy.BusySourceDesk.Addition;
import com.primeinterviews.session.busy.fetch.AddressRefusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where busy times shall come from. */
record BusySourceRequest(
    @Schema(allowableValues = {"ics", "google"}) @NotBlank String kind,
    @Schema(description = "ics: http or https address of an iCalendar document; webcal is https")
        @Size(max = 2048)
        @Nullable String url,
    @Schema(description = "google: which calendar, often its owner's mail address, or `primary`")
        @Size(max = 254)
        @Pattern(regexp = "[\\x21-\\x7e]+")
        @Nullable String calendarId,
    @Schema(
            description =
                "google: an OAuth refresh token that allows calendar.freebusy; kept sealed, never"
                    + " shown")
        @Size(max = 2048)
        @Nullable String refreshToken) {

  private static final String WEBCAL = "webcal";

  Addition addTo(BusySourceDesk desk, CurrentUser user) {
    return switch (kind) {
      case "ics" -> desk.add(address(given("url", url)), user.id());
      case "google" ->
          desk.addGoogle(
              given("calendarId", calendarId), given("refreshToken", refreshToken), user.id());
      default -> throw refused("kind", "UNKNOWN_KIND", "must be " + kinds());
    };
  }

  private static String kinds() {
    return String.join(" or ", Arrays.stream(BusyKind.values()).map(BusyKind::wireName).toList());
  }

  private static String given(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw refused(field, "REQUIRED", "must be given for this kind");
    }
    return value.strip();
  }

  /** What calendars offer for subscribing begins with {@code webcal}; it is asked by https only. */
  static URI address(String url) {
    try {
      URI given = URI.create(url);
      return WEBCAL.equalsIgnoreCase(given.getScheme())
          ? URI.create("https" + url.substring(WEBCAL.length()))
          : given;
    } catch (IllegalArgumentException e) {
      var why = AddressRefusal.NOT_AN_ADDRESS;
      throw refused("url", why.name(), why.message());
    }
  }

  /** Without the value: it may be a secret however wrong it is. */
  private static ProblemException refused(String field, String rule, String message) {
    return Problem.invalid(field, rule, message, null).reason(rule).asException();
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "BusySourceRequest[kind=" + kind + "]";
  }
}
