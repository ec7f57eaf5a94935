package com.primeinterviews.mentor.profile.web;

import com.primeinterviews.mentor.profile.Mentor;
import com.primeinterviews.mentor.profile.ProfileDesk;
import com.primeinterviews.mentor.profile.web.MentorView.ReviewView;
import com.primeinterviews.mentor.reviews.ReplyResult;
import com.primeinterviews.mentor.reviews.Review.Reply;
import com.primeinterviews.mentor.reviews.ReviewBook;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(value = Role.MENTOR, owner = "self")
class ReplyController {

  private final ProfileDesk desk;
  private final ReviewBook reviews;
  private final Clock clock;

  ReplyController(ProfileDesk desk, ReviewBook reviews, Clock clock) {
    this.desk = desk;
    this.reviews = reviews;
    this.clock = clock;
  }

  record ReplyRequest(
      @NotBlank @Size(max = 2000) @Pattern(regexp = PlainText.TEXT, message = PlainText.NO_CONTROLS)
          String text) {}

  record WrittenReview(boolean success, ReviewView review) {}

  @Operation(
      summary = "Answers a review",
      description =
          "Once for each review and only by the mentor it is about; shown with the review from then"
              + " on. A second answer is refused with 409, reason ALREADY_REPLIED.")
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping("/api/mentors/{id}/reviews/{reviewId}/reply")
  ResponseEntity<WrittenReview> reply(
      @PathVariable UUID id,
      @PathVariable UUID reviewId,
      @Valid @RequestBody ReplyRequest request,
      CurrentUser user) {
    var mentor = desk.find(id, user).orElseThrow(() -> Problem.notFound("mentor").asException());
    refuseUnlessInDirectoryAndOf(user, mentor);
    var reply = new Reply(request.text().strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    return switch (reviews.reply(id, user.id(), reviewId, reply)) {
      case ReplyResult.Replied(var review) ->
          ResponseEntity.created(URI.create("/api/mentors/" + id + "/reviews"))
              .body(new WrittenReview(true, ReviewView.of(review)));
      case ReplyResult.AlreadyReplied(var review) ->
          throw Problem.conflict("This review has been answered already.")
              .reason("ALREADY_REPLIED")
              .detail("reviewId", review.id())
              .asException();
      case ReplyResult.UnknownReview unknown -> throw Problem.notFound("review").asException();
    };
  }

  private static void refuseUnlessInDirectoryAndOf(CurrentUser user, Mentor mentor) {
    if (!mentor.belongsTo(user)) {
      throw Problem.forbidden("Only the mentor a review is about answers it.").asException();
    }
    if (!mentor.isActive()) {
      throw Problem.conflict("The profile is out of the directory; publish it again.")
          .reason("DEACTIVATED")
          .asException();
    }
  }
}
