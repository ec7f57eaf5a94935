package com.primeinterviews.session.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people meet: a room of the suite named by the session; nowhere when in person. */
@Component
class MeetingLinks {

  private final BookingSettings settings;

  MeetingLinks(BookingSettings settings) {
    this.settings = settings;
  }

  @Nullable String of(UUID sessionId, MeetingType type) {
    return type.isOnline() ? settings.publicUrl().resolve("/rooms/" + sessionId).toString() : null;
  }
}
