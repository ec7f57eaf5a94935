package com.primeinterviews.mentor.profile.events;

import com.primeinterviews.mentor.profile.Mentor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payload of {@code mentor.published.v1} and {@code mentor.updated.v1}: the whole state. */
record MentorFact(
    UUID mentorId,
    UUID userId,
    String name,
    String title,
    @Nullable String avatar,
    @Nullable String company,
    String timezone,
    BigDecimal hourlyRate,
    String currency,
    List<String> skills,
    List<String> specialties,
    List<String> languages,
    int experience,
    boolean active,
    long version,
    Instant occurredAt) {

  static MentorFact of(Mentor mentor) {
    var profile = mentor.profile();
    return new MentorFact(
        mentor.id(),
        mentor.userId(),
        profile.name(),
        profile.title(),
        profile.avatar(),
        profile.currentCompany(),
        profile.timezone(),
        profile.hourlyRate(),
        profile.currency(),
        profile.skills(),
        profile.specialties(),
        profile.languages(),
        profile.experience(),
        mentor.isActive(),
        mentor.version(),
        mentor.updatedAt());
  }
}
