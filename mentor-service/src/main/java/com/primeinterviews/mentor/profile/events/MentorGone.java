package com.primeinterviews.mentor.profile.events;

import com.primeinterviews.mentor.profile.Mentor;
import java.time.Instant;
import java.util.UUID;

/** Payload of {@code mentor.deactivated.v1}. */
record MentorGone(UUID mentorId, UUID userId, long version, Instant occurredAt) {

  static MentorGone of(Mentor mentor) {
    return new MentorGone(mentor.id(), mentor.userId(), mentor.version(), mentor.updatedAt());
  }
}
