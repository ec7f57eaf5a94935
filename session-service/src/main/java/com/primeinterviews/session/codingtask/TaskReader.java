package com.primeinterviews.session.codingtask;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coding tasks as they are looked at, the latest first. */
@Component
@Transactional(readOnly = true)
public class TaskReader {

  /** A part of a list. */
  public record Listing(List<CodingTask> tasks, Pagination pagination) {}

  // Ids grow with time, so they are the order of writing.
  private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "id");

  private final CodingTasks tasks;

  TaskReader(CodingTasks tasks) {
    this.tasks = tasks;
  }

  public Optional<CodingTask> find(UUID taskId) {
    return tasks.findThere(taskId);
  }

  /**
   * @param authorId of this person; null: everybody's
   * @param search text in the title, whatever its case; null: all
   */
  public Listing list(@Nullable UUID authorId, @Nullable String search, PageQuery query) {
    Specification<CodingTask> wanted = wanted(authorId, search);
    Cursor cursor = query.cursor();
    if (cursor != null) {
      UUID last = cursor.expect(1).uuid(0);
      List<CodingTask> found =
          tasks.findBy(
              wanted.and((task, q, is) -> is.lessThan(task.<UUID>get("id"), last)),
              q -> q.sortBy(LATEST_FIRST).limit(query.limit() + 1).all());
      List<CodingTask> page = found.subList(0, Math.min(query.limit(), found.size()));
      return new Listing(page, Pagination.cursor(query, next(page, found.size() > page.size())));
    }
    Page<CodingTask> page =
        tasks.findAll(wanted, PageRequest.of(query.page() - 1, query.limit(), LATEST_FIRST));
    String next = next(page.getContent(), page.hasNext());
    return new Listing(page.getContent(), Pagination.page(query, page.getTotalElements(), next));
  }

  private static Specification<CodingTask> wanted(
      @Nullable UUID authorId, @Nullable String search) {
    Specification<CodingTask> all = (task, query, is) -> is.isNull(task.get("removedAt"));
    if (authorId != null) {
      all = all.and((task, query, is) -> is.equal(task.get("authorId"), authorId));
    }
    if (search != null) {
      String text = search.toLowerCase(Locale.ROOT);
      all =
          all.and(
              (task, query, is) -> is.greaterThan(is.locate(is.lower(task.get("title")), text), 0));
    }
    return all;
  }

  private static @Nullable String next(List<CodingTask> page, boolean more) {
    return more ? Cursor.encode(page.getLast().id()) : null;
  }
}
