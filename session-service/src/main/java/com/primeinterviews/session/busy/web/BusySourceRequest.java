package com.primeinterviews.session.busy.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.busy.BusyKind;
import com.primeinterviews.session.busy.BusySourceDesk;
import com.primeinterviews.session.busy.BusySourceDesk.Addition;
import com.primeinterviews.session.busy.fetch.AddressRefusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Arrays;

/** Where busy times shall come from. */
record BusySourceRequest(
    @Schema(allowableValues = "ics") @NotBlank String kind,
    @Schema(description = "http or https address of an iCalendar document")
        @NotBlank
        @Size(max = 2048)
        String url) {

  Addition addTo(BusySourceDesk desk, CurrentUser user) {
    return switch (kind()) {
      case "ics" -> desk.add(address(), user.id());
      default ->
          throw Problem.invalid("kind", "UNKNOWN_KIND", "must be " + kinds(), kind)
              .reason("UNKNOWN_KIND")
              .asException();
    };
  }

  private static String kinds() {
    return String.join(" or ", Arrays.stream(BusyKind.values()).map(BusyKind::wireName).toList());
  }

  /** What is no address is answered without it: it may be a secret all the same. */
  private URI address() {
    try {
      return URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      var why = AddressRefusal.NOT_AN_ADDRESS;
      throw Problem.invalid("url", why.name(), why.message(), null)
          .reason(why.name())
          .asException();
    }
  }

  /** Without the address. */
  @Override
  public String toString() {
    return "BusySourceRequest[kind=" + kind + "]";
  }
}
