package com.primeinterviews.session.openings.web;

import com.primeinterviews.platform.concurrency.EntityTag;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import com.primeinterviews.session.openings.SlotFilter;
import com.primeinterviews.session.openings.SlotReader;
import com.primeinterviews.session.web.TimeParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Calendar")
@RestController
@Access(
    value = {Role.MENTOR, Role.INTERVIEWER, Role.ADMIN},
    owner = "self")
@RequestMapping("/api/slots")
class OneOffSlotListController {

  private final SlotReader reader;

  OneOffSlotListController(SlotReader reader) {
    this.reader = reader;
  }

  record SlotPage(List<OneOffSlotView> slots, Pagination pagination) {}

  @Operation(
      summary = "One-off slots by start",
      description =
          "Those that overlap `from` to `to`: instants, or dates in UTC. Own ones; an admin may "
              + "name another `ownerId`.")
  @GetMapping
  ResponseEntity<SlotPage> list(
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable Boolean isAvailable,
      @RequestParam(required = false) @Nullable UUID ownerId,
      PageQuery page,
      CurrentUser user,
      HttpServletRequest request) {
    UUID owner = ownerId == null ? user.id() : ownerId;
    if (!owner.equals(user.id()) && !user.isAdmin()) {
      throw Problem.forbidden("Only an admin may list the slots of others.").asException();
    }
    var range = TimeParameter.range(from, to, ZoneOffset.UTC);
    var filter = new SlotFilter(owner, range.from(), range.to(), isAvailable);
    var listing = reader.list(filter, page);
    return ResponseEntity.ok()
        .headers(NextLink.after(listing.pagination().nextCursor(), request))
        .body(
            new SlotPage(
                listing.slots().stream().map(OneOffSlotView::of).toList(), listing.pagination()));
  }

  @Operation(summary = "One one-off slot; for its owner and admins")
  @GetMapping("/{id}")
  ResponseEntity<OneOffSlotView> find(@PathVariable UUID id, CurrentUser user) {
    return reader
        .find(id, user)
        .map(
            slot ->
                ResponseEntity.ok()
                    .eTag(EntityTag.of(slot.version()))
                    .body(OneOffSlotView.of(slot)))
        .orElseThrow(() -> Problem.notFound("slot").asException());
  }
}
