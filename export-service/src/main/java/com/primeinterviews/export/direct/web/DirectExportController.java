package com.primeinterviews.export.direct.web;

import com.primeinterviews.export.direct.ExportDesk;
import com.primeinterviews.export.direct.ExportFormat;
import com.primeinterviews.export.direct.ExportStart;
import com.primeinterviews.export.direct.Resource;
import com.primeinterviews.export.direct.RunningExport;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.request.RequestId;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Exports")
@RestController
@Access(owner = "self")
class DirectExportController {

  private static final Logger log = LoggerFactory.getLogger(DirectExportController.class);
  private static final Duration SOON = Duration.ofSeconds(10);

  private final ExportDesk desk;
  private final Clock clock;

  DirectExportController(ExportDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Operation(
      summary = "Own data as a file, streamed at once",
      description =
          "`resource`: sessions. CSV follows RFC 4180; nested members become columns named with "
              + "dots, and a text that begins like a formula gets an apostrophe in front. When the "
              + "owner of the data fails half way, the connection is cut: a file that ended "
              + "properly is whole.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(type = "array")),
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @GetMapping("/api/exports/{resource}.{format}")
  void export(
      @PathVariable String resource,
      @Parameter(schema = @Schema(allowableValues = {"json", "ndjson", "csv"})) @PathVariable
          String format,
      @ParameterObject @Valid ExportQuery query,
      @Parameter(hidden = true) JwtAuthenticationToken token,
      CurrentUser user,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var wish =
        ExportWishes.read(
            user.id(),
            Resource.named(resource).orElseThrow(() -> noSuchExport()),
            ExportFormat.named(format).orElseThrow(() -> noSuchExport()),
            query);
    var accessToken = token.getToken().getTokenValue();
    switch (desk.start(wish, accessToken, requestId(request))) {
      case ExportStart.Ready ready -> {
        describe(wish.resource(), wish.format(), response);
        send(ready.export(), response);
      }
      case ExportStart.OwnerAway away ->
          throw Problem.unavailable(
                  "The " + resource + " cannot be read right now. Try again shortly.", SOON)
              .reason("OWNER_AWAY")
              .asException();
      case ExportStart.OwnerRefused refused -> throw refusal(refused);
      case ExportStart.TooMany tooMany ->
          throw Problem.unavailable("Too many exports are being written. Try again shortly.", SOON)
              .reason("TOO_MANY_EXPORTS")
              .asException();
    }
  }

  private void describe(Resource resource, ExportFormat format, HttpServletResponse response) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var name = "%s-%s.%s".formatted(resource.wireName(), day, format.wireName());
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }

  /**
   * As long as nothing was sent, a failure gets its error body. After that the connection is cut.
   */
  private static void send(RunningExport export, HttpServletResponse response) throws IOException {
    try {
      export.writeTo(response.getOutputStream());
    } catch (RuntimeException broken) {
      if (response.isCommitted()) {
        log.warn("Export {} was cut off: {}", export.id(), broken.toString());
      } else {
        response.resetBuffer();
        response.setContentType(null);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
      }
      throw broken;
    }
  }

  private static String requestId(HttpServletRequest request) {
    return Objects.toString(request.getAttribute(RequestId.HEADER), "");
  }

  private static RuntimeException noSuchExport() {
    return Problem.notFound("export").asException();
  }

  private static RuntimeException refusal(ExportStart.OwnerRefused refused) {
    return switch (refused.status()) {
      case 401 ->
          Problem.of(ErrorCode.UNAUTHORIZED, "This needs a valid access token.").asException();
      case 403 -> Problem.forbidden("You may not read this data.").asException();
      default -> new IllegalStateException(refused.owner() + " answered " + refused.status());
    };
  }
}
