package com.primeinterviews.session.interview;

import com.primeinterviews.platform.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.domain.Specification;

/** The orders in which interviews can be listed; the id decides between equals. */
public enum InterviewOrder {
  START_ASCENDING("startsAt", Direction.ASC),
  START_DESCENDING("startsAt", Direction.DESC),
  CREATED_ASCENDING("createdAt", Direction.ASC),
  CREATED_DESCENDING("createdAt", Direction.DESC);

  private final String property;
  private final Direction direction;

  InterviewOrder(String property, Direction direction) {
    this.property = property;
    this.direction = direction;
  }

  Sort sort() {
    return Sort.by(direction, property, "id");
  }

  /** Whether the list of this filter in this order has given the cursor out. */
  public boolean owns(Cursor cursor, InterviewFilter filter) {
    return cursor.text(0).equals(name()) && cursor.text(1).equals(filter.fingerprint());
  }

  String cursorAfter(Interview interview, InterviewFilter filter) {
    Instant key =
        switch (this) {
          case START_ASCENDING, START_DESCENDING -> interview.schedule().start();
          case CREATED_ASCENDING, CREATED_DESCENDING -> interview.createdAt();
        };
    return Cursor.encode(name(), filter.fingerprint(), key, interview.id());
  }

  /** What comes after the cursor; walking by key costs the same at any depth. */
  Specification<Interview> after(Cursor cursor) {
    Instant lastKey = cursor.expect(4).instant(2);
    UUID lastId = cursor.uuid(3);
    return (interview, query, is) -> {
      var keyOfRow = interview.<Instant>get(property);
      var idOfRow = interview.<UUID>get("id");
      boolean up = direction.isAscending();
      return is.or(
          up ? is.greaterThan(keyOfRow, lastKey) : is.lessThan(keyOfRow, lastKey),
          is.and(
              is.equal(keyOfRow, lastKey),
              up ? is.greaterThan(idOfRow, lastId) : is.lessThan(idOfRow, lastId)));
    };
  }
}
