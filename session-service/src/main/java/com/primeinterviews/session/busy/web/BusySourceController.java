package com.primeinterviews.session.busy.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.busy.BusySource;
import com.primeinterviews.session.busy.BusySourceDesk;
import com.primeinterviews.session.busy.BusySourceDesk.Addition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
@Access(value = Role.MENTOR, owner = "self")
@RequestMapping("/api/calendar/busy-sources")
class BusySourceController {

  private final BusySourceDesk desk;

  BusySourceController(BusySourceDesk desk) {
    this.desk = desk;
  }

  record BusySourceWritten(boolean success, BusySourceView source) {}

  record BusySourceList(List<BusySourceView> sources) {}

  @Operation(
      summary = "Own calendars elsewhere whose busy times close slots",
      description =
          "`degraded`: it could not be read lately. The busy times it had stand, each until it has "
              + "passed. Addresses and tokens are never shown.")
  @GetMapping
  BusySourceList list(CurrentUser user) {
    return new BusySourceList(desk.list(user.id()).stream().map(BusySourceView::of).toList());
  }

  @Operation(
      summary = "Import busy times from a calendar elsewhere",
      description =
          "It is read within seconds, and again every few minutes. Bookings that exist stand. 409 "
              + "when the caller has as many sources as there may be.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<BusySourceWritten> add(
      @Valid @RequestBody BusySourceRequest request, CurrentUser user) {
    return switch (request.addTo(desk, user)) {
      case Addition.Added(BusySource source) ->
          ResponseEntity.created(URI.create("/api/calendar/busy-sources"))
              .body(new BusySourceWritten(true, BusySourceView.of(source)));
      case Addition.AddressRefused(var why) ->
          throw Problem.invalid("url", why.name(), why.message(), null)
              .reason(why.name())
              .asException();
      case Addition.NotOffered() ->
          throw Problem.invalid("kind", "NOT_OFFERED", "is not offered here", request.kind())
              .reason("NOT_OFFERED")
              .asException();
      case Addition.TooMany(int most) ->
          throw Problem.conflict("You have " + most + " sources, the most there can be.")
              .reason("TOO_MANY_SOURCES")
              .detail("most", most)
              .asException();
    };
  }

  @Operation(summary = "Remove a source; its busy times are free again")
  @ApiResponse(responseCode = "204", description = "Gone")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable UUID id, CurrentUser user) {
    if (!desk.remove(id, user.id())) {
      throw Problem.notFound("source").asException();
    }
    return ResponseEntity.noContent().build();
  }
}
