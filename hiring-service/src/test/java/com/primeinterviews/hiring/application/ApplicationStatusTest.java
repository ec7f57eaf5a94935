package com.primeinterviews.hiring.application;

import static com.primeinterviews.hiring.application.ApplicationStatus.ACCEPTED;
import static com.primeinterviews.hiring.application.ApplicationStatus.APPLIED;
import static com.primeinterviews.hiring.application.ApplicationStatus.OFFER;
import static com.primeinterviews.hiring.application.ApplicationStatus.REJECTED;
import static com.primeinterviews.hiring.application.ApplicationStatus.SAVED;
import static com.primeinterviews.hiring.application.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationStatusTest {

  @ParameterizedTest
  @EnumSource
  void nothingGoesBack(ApplicationStatus status) {
    assertThat(status.next()).allMatch(next -> next.compareTo(status) > 0);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "REJECTED", "WITHDRAWN"})
  void anEndIsAnEnd(ApplicationStatus status) {
    assertThat(status.next()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCEPTED", "REJECTED", "WITHDRAWN"})
  void onesMindMayBeChangedUntilTheEnd(ApplicationStatus status) {
    assertThat(status.canBecome(WITHDRAWN)).isTrue();
  }

  @Test
  void onlyAnOfferIsAcceptedAndOnlyWhatWasAppliedForIsRejected() {
    for (var status : ApplicationStatus.values()) {
      assertThat(status.canBecome(ACCEPTED)).isEqualTo(status == OFFER);
    }
    assertThat(SAVED.canBecome(REJECTED)).isFalse();
    assertThat(APPLIED.canBecome(REJECTED)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theWireNameLeadsBack(ApplicationStatus status) {
    assertThat(ApplicationStatus.fromWire(status.wireName())).isEqualTo(status);
  }
}
