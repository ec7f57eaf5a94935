package com.primeinterviews.mentor.directory;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A cursor is opaque, not secret: numbers that no mentor has must not break anything. */
@ServiceTest
class ForgedCursorTest {

  private final MentorApi mentors;

  ForgedCursorTest(@Autowired Api api) {
    this.mentors = new MentorApi(api);
  }

  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void aPlaceBeyondAllMentorsIsAnEndOfTheList(SortOrder order) {
    for (long number : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40}) {
      mentors
          .ask(
              "/api/mentors?search=walker&sort=%s&cursor=%s"
                  .formatted(order.wireName(), cursor(order, number)))
          .expectStatus()
          .isOk();
    }
  }

  private static String cursor(SortOrder order, long number) {
    var filter =
        new MentorFilter(
            List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null,
            "walker");
    var parts = new ArrayList<Object>();
    parts.add(order.wireName());
    parts.add(filter.fingerprint());
    parts.addAll(Collections.nCopies(order.keyCount(), number));
    parts.add(UUID.randomUUID());
    return Cursor.encode(parts.toArray());
  }
}
