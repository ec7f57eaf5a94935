package com.primeinterviews.session.interview;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interviews as they are looked at. */
@Component
@Transactional(readOnly = true)
public class InterviewReader {

  /** A part of a list. */
  public record Listing(List<Interview> interviews, Pagination pagination) {}

  private final Interviews interviews;

  InterviewReader(Interviews interviews) {
    this.interviews = interviews;
  }

  /** Empty for strangers: whether an interview exists is private. */
  public Optional<Interview> find(UUID interviewId, CurrentUser by) {
    return interviews
        .findThere(interviewId)
        .filter(interview -> interview.attendee(by).isPresent());
  }

  public Listing list(InterviewFilter filter, InterviewOrder order, PageQuery query) {
    Specification<Interview> wanted = filter.toSpecification();
    Cursor cursor = query.cursor();
    if (cursor != null) {
      List<Interview> found =
          interviews.findBy(
              wanted.and(order.after(cursor)),
              q -> q.sortBy(order.sort()).limit(query.limit() + 1).all());
      List<Interview> page = found.subList(0, Math.min(query.limit(), found.size()));
      String next = found.size() > page.size() ? order.cursorAfter(page.getLast(), filter) : null;
      return new Listing(page, Pagination.cursor(query, next));
    }
    Page<Interview> page =
        interviews.findAll(wanted, PageRequest.of(query.page() - 1, query.limit(), order.sort()));
    String next = page.hasNext() ? order.cursorAfter(page.getContent().getLast(), filter) : null;
    return new Listing(page.getContent(), Pagination.page(query, page.getTotalElements(), next));
  }
}
