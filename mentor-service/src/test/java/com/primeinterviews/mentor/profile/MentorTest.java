package com.primeinterviews.mentor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentorTest {

  private static final Instant NOW = Instant.parse("2026-01-12T09:30:00Z");

  private final CurrentUser owner = user(Role.MENTOR);
  private final CurrentUser admin = user(Role.ADMIN);
  private final CurrentUser stranger = user(Role.MENTOR);
  private final Mentor mentor = Mentor.publish(owner.id(), profile("Engineer"), NOW);

  @Test
  void anActiveProfileIsVisibleToEverybody() {
    assertThat(mentor.isVisibleTo(null)).isTrue();
    assertThat(mentor.isVisibleTo(stranger)).isTrue();
  }

  @Test
  void aProfileThatWasTakenDownIsVisibleToItsOwnerAndAdminsOnly() {
    mentor.deactivate(owner, NOW);
    assertThat(mentor.isVisibleTo(null)).isFalse();
    assertThat(mentor.isVisibleTo(stranger)).isFalse();
    assertThat(mentor.isVisibleTo(owner)).isTrue();
    assertThat(mentor.isVisibleTo(admin)).isTrue();
  }

  @Test
  void whatTheMentorTookDownTheMentorMayPublishAgain() {
    mentor.deactivate(owner, NOW);
    assertThat(mentor.mayBePublishedAgainBy(owner)).isTrue();
    assertThat(mentor.mayBePublishedAgainBy(stranger)).isFalse();
  }

  @Test
  void whatAnAdminTookDownOnlyAnAdminPublishesAgain() {
    mentor.deactivate(admin, NOW);
    assertThat(mentor.deactivate(owner, NOW))
        .as("down already, and not the owner's doing")
        .isFalse();
    assertThat(mentor.mayBePublishedAgainBy(owner)).isFalse();
    assertThat(mentor.mayBePublishedAgainBy(admin)).isTrue();
  }

  @Test
  void theSameProfileOnceMoreIsNoRevision() {
    assertThat(mentor.revise(profile("Engineer"), NOW.plusSeconds(1))).isFalse();
    assertThat(mentor.updatedAt()).isEqualTo(NOW);
    assertThat(mentor.revise(profile("Architect"), NOW.plusSeconds(1))).isTrue();
    assertThat(mentor.updatedAt()).isEqualTo(NOW.plusSeconds(1));
  }

  private static Profile profile(String title) {
    return new Profile(
        "Grace Hopper",
        title,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of("Java"),
        List.of(),
        12,
        BigDecimal.TEN,
        "USD",
        null,
        "UTC");
  }

  private static CurrentUser user(Role role) {
    return new CurrentUser(UUID.randomUUID(), "x@example.com", "X", Set.of(role), "free");
  }
}
