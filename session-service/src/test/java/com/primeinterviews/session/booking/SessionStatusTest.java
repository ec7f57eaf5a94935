package com.primeinterviews.session.booking;

import static com.primeinterviews.session.booking.SessionStatus.CANCELLED;
import static com.primeinterviews.session.booking.SessionStatus.COMPLETED;
import static com.primeinterviews.session.booking.SessionStatus.CONFIRMED;
import static com.primeinterviews.session.booking.SessionStatus.EXPIRED;
import static com.primeinterviews.session.booking.SessionStatus.LIVE;
import static com.primeinterviews.session.booking.SessionStatus.NO_SHOW;
import static com.primeinterviews.session.booking.SessionStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionStatusTest {

  @Test
  void whatMayFollowWhatIsWhatTheContractOfTheApiSays() {
    Map<SessionStatus, Set<SessionStatus>> stated =
        Map.of(
            PENDING, Set.of(CONFIRMED, CANCELLED, EXPIRED),
            CONFIRMED, Set.of(LIVE, CANCELLED, NO_SHOW),
            LIVE, Set.of(COMPLETED),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(),
            EXPIRED, Set.of(),
            NO_SHOW, Set.of());

    for (SessionStatus status : SessionStatus.values()) {
      assertThat(status.next()).as("%s", status).isEqualTo(stated.get(status));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStateIsReadBackFromItsNameOnTheWire(SessionStatus status) {
    assertThat(SessionStatus.fromWire(status.wireName())).contains(status);
    assertThat(status.wireName()).isLowerCase();
  }

  @ParameterizedTest
  @EnumSource
  void everyMeetingTypeIsReadBackFromItsNameOnTheWire(MeetingType type) {
    assertThat(MeetingType.fromWire(type.wireName())).contains(type);
  }
}
