package com.primeinterviews.hiring.application;

import static com.primeinterviews.hiring.application.ApplicationStatus.APPLIED;
import static com.primeinterviews.hiring.application.ApplicationStatus.INTERVIEW;
import static com.primeinterviews.hiring.application.ApplicationStatus.SAVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.hiring.application.JobApplication.Revision;
import com.primeinterviews.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobApplicationTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

  @Test
  void everyMoveStandsInTheTimelineWithItsTime() {
    var application = start(SAVED);
    assertThat(application.revise(at(APPLIED), TUESDAY)).isEqualTo(new Revision.Moved(SAVED));
    assertThat(application.timeline())
        .containsExactly(new Move(null, SAVED, MONDAY), new Move(SAVED, APPLIED, TUESDAY));
  }

  @Test
  void anIllegalMoveChangesNothing() {
    var application = start(INTERVIEW);
    var before = application.details();
    assertThat(application.revise(at(APPLIED), TUESDAY))
        .isEqualTo(new Revision.IllegalMove(INTERVIEW, APPLIED));
    assertThat(application.details()).isEqualTo(before);
    assertThat(application.timeline()).hasSize(1);
  }

  @Test
  void theTimeOfApplyingIsSetOnceByItself() {
    var application = start(SAVED);
    assertThat(application.details().appliedAt()).isNull();
    application.revise(at(APPLIED), MONDAY);
    application.revise(at(INTERVIEW), TUESDAY);
    assertThat(application.details().appliedAt()).isEqualTo(MONDAY);
  }

  @Test
  void theTimeOfApplyingMayBeTold() {
    var application = start(SAVED);
    application.revise(details(APPLIED, MONDAY, null), TUESDAY);
    assertThat(application.details().appliedAt()).isEqualTo(MONDAY);
  }

  @Test
  void aNoteIsNoMoveAndTheSameAgainIsNothing() {
    var application = start(SAVED);
    var noted = details(SAVED, null, "call them");
    assertThat(application.revise(noted, TUESDAY)).isEqualTo(new Revision.Noted());
    assertThat(application.revise(noted, TUESDAY)).isEqualTo(new Revision.Nothing());
    assertThat(application.timeline()).hasSize(1);
  }

  private static JobApplication start(ApplicationStatus status) {
    return JobApplication.start(Ids.newId(), Ids.newId(), at(status), MONDAY);
  }

  private static ApplicationDetails at(ApplicationStatus status) {
    return details(status, null, null);
  }

  private static ApplicationDetails details(
      ApplicationStatus status, Instant appliedAt, String notes) {
    return new ApplicationDetails(status, appliedAt, notes, List.of(), null, null);
  }
}
