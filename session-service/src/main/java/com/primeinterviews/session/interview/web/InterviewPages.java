package com.primeinterviews.session.interview.web;

import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.NextLink;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.session.interview.InterviewReader;
import com.primeinterviews.session.interview.web.InterviewController.InterviewPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Lists of interviews as all paths to them show them. */
@Component
class InterviewPages {

  private final InterviewReader reader;
  private final InterviewViews views;

  InterviewPages(InterviewReader reader, InterviewViews views) {
    this.reader = reader;
    this.views = views;
  }

  /**
   * @param personId whose interviews; null: everybody's
   */
  ResponseEntity<InterviewPage> of(
      @Nullable UUID personId,
      InterviewQuery query,
      PageQuery page,
      CurrentUser user,
      HttpServletRequest request) {
    var filter = query.filter(personId);
    var order = query.order();
    if (page.cursor() != null && !order.owns(page.cursor(), filter)) {
      throw Problem.malformed(
              "The cursor belongs to a list with other filters or in another order.")
          .fieldError("cursor", "BROKEN_CURSOR", "not a cursor of this list", null)
          .asException();
    }
    var listing = reader.list(filter, order, page);
    return ResponseEntity.ok()
        .headers(NextLink.after(listing.pagination().nextCursor(), request))
        .body(views.page(listing, user));
  }
}
