package com.primeinterviews.mentor.profile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.mentor.profile.Mentor;
import com.primeinterviews.mentor.reviews.Review;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mentor's own page. */
@Schema(name = "Mentor")
record MentorView(
    UUID id,
    String name,
    String title,
    @Nullable String currentCompany,
    List<String> previousCompanies,
    @Nullable String avatar,
    @Nullable String bio,
    List<String> specialties,
    List<String> skills,
    List<String> languages,
    int experience,
    BigDecimal rating,
    int reviewCount,
    BigDecimal hourlyRate,
    String currency,
    @Nullable String responseTime,
    String timezone,
    @Schema(description = "Starts of the next open slots, at most 20.") List<Instant> availability,
    @Schema(description = "The latest public reviews, at most 10.") List<ReviewView> reviews,
    @Schema(description = "The same as availability.") List<Instant> upcomingSlots,
    @Schema(description = "A slot is open in the next 14 days.") boolean isAvailable,
    @Schema(description = "The account; shown to the mentor and to admins only.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable UUID userId,
    @Schema(description = "Whether in the directory; shown to the mentor and to admins only.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Boolean active) {

  /** What a candidate said. */
  @Schema(name = "Review")
  record ReviewView(
      UUID id,
      UUID userId,
      String userName,
      int rating,
      @Nullable String comment,
      Instant date,
      String sessionType,
      @Nullable ReplyView reply) {

    static ReviewView of(Review review) {
      return new ReviewView(
          review.id(),
          review.candidateId(),
          review.candidateName(),
          review.rating(),
          review.comment(),
          review.reviewedAt(),
          review.sessionType(),
          review.reply() == null ? null : ReplyView.of(review.reply()));
    }
  }

  /** What the mentor answered. */
  @Schema(name = "ReviewReply")
  record ReplyView(String text, Instant date) {

    static ReplyView of(Review.Reply reply) {
      return new ReplyView(reply.text(), reply.repliedAt());
    }
  }

  static MentorView of(
      Mentor mentor,
      boolean withAccount,
      List<Review> reviews,
      List<Instant> slots,
      boolean isAvailable) {
    var profile = mentor.profile();
    return new MentorView(
        mentor.id(),
        profile.name(),
        profile.title(),
        profile.currentCompany(),
        profile.previousCompanies(),
        profile.avatar(),
        profile.bio(),
        profile.specialties(),
        profile.skills(),
        profile.languages(),
        profile.experience(),
        mentor.rating(),
        mentor.reviewCount(),
        profile.hourlyRate(),
        profile.currency(),
        profile.responseTime(),
        profile.timezone(),
        slots,
        reviews.stream().map(ReviewView::of).toList(),
        slots,
        isAvailable,
        withAccount ? mentor.userId() : null,
        withAccount ? mentor.isActive() : null);
  }
}
