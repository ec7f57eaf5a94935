package com.primeinterviews.session.openings;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-off slots as they are looked at, by start. */
@Component
@Transactional(readOnly = true)
public class SlotReader {

  private static final Sort BY_START = Sort.by("startsAt", "id");

  /** A part of a list. */
  public record Listing(List<OneOffSlot> slots, Pagination pagination) {}

  private final OneOffSlots slots;

  SlotReader(OneOffSlots slots) {
    this.slots = slots;
  }

  /** Empty for strangers: whether a slot exists is its owner's business. */
  public Optional<OneOffSlot> find(UUID slotId, CurrentUser by) {
    return slots.findById(slotId).filter(slot -> slot.ownerId().equals(by.id()) || by.isAdmin());
  }

  public Listing list(SlotFilter filter, PageQuery query) {
    Specification<OneOffSlot> wanted = filter.toSpecification();
    Cursor cursor = query.cursor();
    if (cursor != null) {
      List<OneOffSlot> found =
          slots.findBy(
              wanted.and(SlotFilter.after(cursor)),
              q -> q.sortBy(BY_START).limit(query.limit() + 1).all());
      List<OneOffSlot> page = found.subList(0, Math.min(query.limit(), found.size()));
      return new Listing(page, Pagination.cursor(query, next(page, found.size() > page.size())));
    }
    Page<OneOffSlot> page =
        slots.findAll(wanted, PageRequest.of(query.page() - 1, query.limit(), BY_START));
    String next = next(page.getContent(), page.hasNext());
    return new Listing(page.getContent(), Pagination.page(query, page.getTotalElements(), next));
  }

  private static @Nullable String next(List<OneOffSlot> page, boolean more) {
    return more ? Cursor.encode(page.getLast().startsAt(), page.getLast().id()) : null;
  }
}
