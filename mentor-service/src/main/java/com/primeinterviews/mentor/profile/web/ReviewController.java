package com.primeinterviews.mentor.profile.web;

import com.primeinterviews.mentor.profile.ProfileDesk;
import com.primeinterviews.mentor.profile.web.MentorView.ReviewView;
import com.primeinterviews.mentor.reviews.Review;
import com.primeinterviews.mentor.reviews.ReviewBook;
import com.primeinterviews.mentor.reviews.ReviewBook.Place;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(everyone = true)
class ReviewController {

  private final ProfileDesk desk;
  private final ReviewBook reviews;

  ReviewController(ProfileDesk desk, ReviewBook reviews) {
    this.desk = desk;
    this.reviews = reviews;
  }

  record Reviews(List<ReviewView> reviews, Pagination pagination) {}

  @Operation(summary = "Public reviews of a mentor, latest first")
  @GetMapping("/api/mentors/{id}/reviews")
  ResponseEntity<Reviews> list(
      @PathVariable UUID id,
      PageQuery page,
      @Parameter(hidden = true) @Nullable CurrentUser user,
      HttpServletRequest request) {
    if (desk.find(id, user).isEmpty()) {
      throw Problem.notFound("mentor").asException();
    }
    var found =
        page.cursor() == null
            ? reviews.latest(id, page.limit() + 1, page.offset())
            : reviews.after(place(page.cursor()), id, page.limit() + 1);
    boolean more = found.size() > page.limit();
    var shown = more ? found.subList(0, page.limit()) : found;
    var next = more ? cursorAfter(shown.getLast()) : null;
    var pagination =
        page.cursor() == null
            ? Pagination.page(page, reviews.count(id), next)
            : Pagination.cursor(page, next);
    return ResponseEntity.ok()
        .headers(NextLink.after(next, request))
        .body(new Reviews(shown.stream().map(ReviewView::of).toList(), pagination));
  }

  private static String cursorAfter(Review review) {
    return Cursor.encode(review.reviewedAt(), review.id());
  }

  private static Place place(Cursor cursor) {
    cursor.expect(2);
    return new Place(cursor.instant(0), cursor.uuid(1));
  }
}
