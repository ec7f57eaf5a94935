package com.primeinterviews.session.openings.web;

import static com.primeinterviews.session.openings.web.SlotRefusals.doneOrRefused;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.openings.OneOffSlot;
import com.primeinterviews.session.openings.SlotDesk;
import com.primeinterviews.session.openings.SlotTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
@Access(
    value = {Role.MENTOR, Role.INTERVIEWER, Role.ADMIN},
    owner = "self")
@RequestMapping("/api/slots")
class OneOffSlotController {

  private final SlotDesk desk;
  private final SlotTimes times;

  OneOffSlotController(SlotDesk desk, SlotTimes times) {
    this.desk = desk;
    this.times = times;
  }

  record SlotRequest(
      @NotNull Instant startTime,
      @NotNull Instant endTime,
      @Schema(description = "false closes the time", defaultValue = "true")
          @JsonProperty("isAvailable")
          @Nullable Boolean isAvailable) {

    boolean opens() {
      return isAvailable == null || isAvailable;
    }
  }

  record SlotPatch(
      @Nullable Instant startTime,
      @Nullable Instant endTime,
      @JsonProperty("isAvailable") @Nullable Boolean isAvailable) {}

  record SlotWritten(boolean success, OneOffSlotView slot) {}

  @Operation(
      summary = "Open time beside the weekly hours, or close time inside them",
      description = "Bookings that exist stand. 409 when another own slot has some of the time.")
  @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
  @PostMapping
  ResponseEntity<SlotWritten> add(@Valid @RequestBody SlotRequest request, CurrentUser user) {
    OneOffSlot slot = doneOrRefused(desk.add(time(request), user));
    return ResponseEntity.created(URI.create("/api/slots/" + slot.id()))
        .eTag(EntityTag.of(slot.version()))
        .body(new SlotWritten(true, OneOffSlotView.of(slot)));
  }

  @Operation(summary = "Replace a one-off slot")
  @PutMapping("/{id}")
  ResponseEntity<SlotWritten> replace(
      @PathVariable UUID id,
      @Valid @RequestBody SlotRequest request,
      ExpectedVersion expected,
      CurrentUser user) {
    SlotTime time = time(request);
    return changed(id, old -> time, expected, user);
  }

  @Operation(summary = "Change some of a one-off slot; what is left out stays")
  @PatchMapping("/{id}")
  ResponseEntity<SlotWritten> patch(
      @PathVariable UUID id,
      @Valid @RequestBody SlotPatch patch,
      ExpectedVersion expected,
      CurrentUser user) {
    return changed(
        id,
        old ->
            times.of(
                patch.startTime() == null ? old.span().start() : patch.startTime(),
                patch.endTime() == null ? old.span().end() : patch.endTime(),
                patch.isAvailable() == null ? old.available() : patch.isAvailable()),
        expected,
        user);
  }

  @Operation(summary = "Take a one-off slot back; what was booked in it stands")
  @ApiResponse(responseCode = "204", description = "Gone")
  @DeleteMapping("/{id}")
  ResponseEntity<Void> remove(@PathVariable UUID id, ExpectedVersion expected, CurrentUser user) {
    doneOrRefused(desk.remove(id, user, expected));
    return ResponseEntity.noContent().build();
  }

  private SlotTime time(SlotRequest request) {
    return times.of(request.startTime(), request.endTime(), request.opens());
  }

  private ResponseEntity<SlotWritten> changed(
      UUID id, UnaryOperator<SlotTime> edit, ExpectedVersion expected, CurrentUser user) {
    OneOffSlot slot = doneOrRefused(desk.change(id, edit, user, expected));
    return ResponseEntity.ok()
        .eTag(EntityTag.of(slot.version()))
        .body(new SlotWritten(true, OneOffSlotView.of(slot)));
  }
}
