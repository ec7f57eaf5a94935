package com.primeinterviews.session.booking.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.error.ProblemException;
import com.primeinterviews.session.booking.Review;
import com.primeinterviews.session.booking.SessionStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Three things one may ask of PATCH (spec 003 §4): cancel, complete, or rate. */
record PatchSessionRequest(
    @Schema(allowableValues = {"cancelled", "completed"}) @Nullable String status,
    @Nullable @Size(max = 1000) String cancellationReason,
    @Nullable @Min(Review.LOWEST) @Max(Review.HIGHEST) Integer rating,
    @Nullable @Size(max = 5000) String feedback) {

  sealed interface Intent {
    record Cancel(@Nullable String reason) implements Intent {}

    record Complete() implements Intent {}

    record Rate(int rating, @Nullable String feedback) implements Intent {}
  }

  /**
   * @throws ProblemException when the members do not add up to one of the three
   */
  Intent intent() {
    if (rating != null) {
      return rate(rating);
    }
    if (feedback != null) {
      throw refused("rating", "REQUIRED", "is required with feedback", null);
    }
    if (status == null) {
      throw refused("status", "REQUIRED", "or rating is required", null);
    }
    if (status.equals(SessionStatus.CANCELLED.wireName())) {
      return new Intent.Cancel(cancellationReason);
    }
    if (!status.equals(SessionStatus.COMPLETED.wireName())) {
      throw refused("status", "UNKNOWN_STATUS", "must be cancelled or completed", status);
    }
    if (cancellationReason != null) {
      throw refused("cancellationReason", "NOT_CANCELLED", "needs status cancelled", null);
    }
    return new Intent.Complete();
  }

  /** Front ends send the status they see along with a rating; any other would be a second wish. */
  private Intent rate(int stars) {
    if (status != null && !status.equals(SessionStatus.COMPLETED.wireName())) {
      throw refused("status", "ONE_CHANGE_AT_A_TIME", "cannot change along with a rating", status);
    }
    if (cancellationReason != null) {
      throw refused("cancellationReason", "NOT_CANCELLED", "needs status cancelled", null);
    }
    return new Intent.Rate(stars, feedback);
  }

  private static ProblemException refused(
      String field, String rule, String message, @Nullable Object value) {
    return Problem.invalid(field, rule, message, value)
        .reason(rule)
        .detail("field", field)
        .asException();
  }
}
