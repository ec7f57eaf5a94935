package com.primeinterviews.mentor.profile.web;

import com.primeinterviews.mentor.profile.Mentor;
import com.primeinterviews.mentor.reviews.ReviewBook;
import com.primeinterviews.mentor.slots.OpenSlots;
import com.primeinterviews.platform.identity.CurrentUser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a mentor's page together from profile, reviews and open slots. */
@Component
class MentorPages {

  private static final int REVIEWS = 10;
  private static final int SLOTS = 20;
  private static final Duration SOON = Duration.ofDays(14);

  private final ReviewBook reviews;
  private final OpenSlots openSlots;
  private final Clock clock;

  MentorPages(ReviewBook reviews, OpenSlots openSlots, Clock clock) {
    this.reviews = reviews;
    this.openSlots = openSlots;
    this.clock = clock;
  }

  MentorView of(Mentor mentor, @Nullable CurrentUser viewer) {
    var id = mentor.id();
    var slots = openSlots.next(List.of(id), SLOTS).getOrDefault(id, List.of());
    boolean available = !slots.isEmpty() && !slots.getFirst().isAfter(clock.instant().plus(SOON));
    return MentorView.of(
        mentor, mentor.isManagedBy(viewer), reviews.latest(id, REVIEWS), slots, available);
  }
}
