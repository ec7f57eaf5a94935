package com.primeinterviews.session.booking;

import com.primeinterviews.platform.paging.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.jpa.domain.Specification;

/** The orders in which sessions can be listed; the id decides between equals. */
public enum SessionOrder {
  START_ASCENDING("startsAt", Direction.ASC),
  START_DESCENDING("startsAt", Direction.DESC),
  CREATED_ASCENDING("createdAt", Direction.ASC),
  CREATED_DESCENDING("createdAt", Direction.DESC);

  private final String property;
  private final Direction direction;

  SessionOrder(String property, Direction direction) {
    this.property = property;
    this.direction = direction;
  }

  Sort sort() {
    return Sort.by(direction, property, "id");
  }

  /** Whether the list of this filter in this order has given the cursor out. */
  public boolean owns(Cursor cursor, SessionFilter filter) {
    return cursor.text(0).equals(name()) && cursor.text(1).equals(filter.fingerprint());
  }

  String cursorAfter(Session session, SessionFilter filter) {
    Instant key =
        switch (this) {
          case START_ASCENDING, START_DESCENDING -> session.startsAt();
          case CREATED_ASCENDING, CREATED_DESCENDING -> session.createdAt();
        };
    return Cursor.encode(name(), filter.fingerprint(), key, session.id());
  }

  /** What comes after the cursor; walking by key costs the same at any depth. */
  Specification<Session> after(Cursor cursor) {
    Instant lastKey = cursor.expect(4).instant(2);
    UUID lastId = cursor.uuid(3);
    return (session, query, is) -> {
      var keyOfRow = session.<Instant>get(property);
      var idOfRow = session.<UUID>get("id");
      boolean up = direction.isAscending();
      return is.or(
          up ? is.greaterThan(keyOfRow, lastKey) : is.lessThan(keyOfRow, lastKey),
          is.and(
              is.equal(keyOfRow, lastKey),
              up ? is.greaterThan(idOfRow, lastId) : is.lessThan(idOfRow, lastId)));
    };
  }
}
