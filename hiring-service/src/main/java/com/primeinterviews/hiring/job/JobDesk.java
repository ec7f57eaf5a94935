package com.primeinterviews.hiring.job;

import com.primeinterviews.hiring.job.JobResult.Saved;
import com.primeinterviews.hiring.job.JobResult.Stale;
import com.primeinterviews.hiring.job.JobResult.Unknown;
import com.primeinterviews.hiring.job.JobResult.UrlTaken;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people keep the jobs they have found. Everybody sees the own ones only. */
@Component
public class JobDesk {

  private final Jobs jobs;
  private final JobSearch search;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  JobDesk(
      Jobs jobs,
      JobSearch search,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jobs = jobs;
    this.search = search;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  public JobResult note(UUID owner, JobDetails details) {
    return transactionally(
        () -> {
          var taken = jobs.findWithUrl(owner, details.url());
          if (taken.isPresent()) {
            return new UrlTaken(taken.get().id());
          }
          var job = jobs.saveAndFlush(Job.note(owner, details, clock.instant()));
          events.publishEvent(new JobEvent.Noted(job));
          return new Saved(job);
        });
  }

  public Optional<Job> find(UUID owner, UUID id) {
    return jobs.findByIdAndUserIdAndDeletedAtIsNull(id, owner);
  }

  /** Deleted ones too, for those who still tell of them. */
  public Map<UUID, Job> findAll(Collection<UUID> ids) {
    return jobs.findByIdIn(ids).stream().collect(Collectors.toMap(Job::id, Function.identity()));
  }

  @Transactional(readOnly = true)
  public JobPage list(UUID owner, JobFilter filter, PageQuery page) {
    var found = search.pageAndOneMore(owner, filter, page);
    boolean goesOn = found.size() > page.limit();
    var shown = goesOn ? found.subList(0, page.limit()) : found;
    var next = goesOn ? Cursor.encode(shown.getLast().id()) : null;
    return new JobPage(
        shown,
        page.cursor() == null
            ? Pagination.page(page, search.count(owner, filter), next)
            : Pagination.cursor(page, next));
  }

  /**
   * @param expected the versions on which the change may happen
   * @param change sees the job as it is, while nobody else can change it
   */
  public JobResult revise(
      UUID owner, UUID id, ExpectedVersion expected, UnaryOperator<JobDetails> change) {
    return transactionally(
        () -> {
          var found = jobs.findForChangeByIdAndUserIdAndDeletedAtIsNull(id, owner);
          if (found.isEmpty()) {
            return new Unknown();
          }
          var job = found.get();
          return expected.accepts(job.version())
              ? revise(job, change.apply(job.details()))
              : new Stale();
        });
  }

  private JobResult revise(Job job, JobDetails revised) {
    var taken = jobs.findWithUrl(job.owner(), revised.url()).filter(other -> other != job);
    if (taken.isPresent()) {
      return new UrlTaken(taken.get().id());
    }
    if (job.revise(revised, clock.instant())) {
      // The event carries the version that the flush gives.
      jobs.flush();
      events.publishEvent(new JobEvent.Revised(job));
    }
    return new Saved(job);
  }

  /** False when there is none to delete. */
  @Transactional
  public boolean delete(UUID owner, UUID id) {
    var found = jobs.findForChangeByIdAndUserIdAndDeletedAtIsNull(id, owner);
    found.ifPresent(
        job -> {
          job.delete(clock.instant());
          jobs.flush();
          events.publishEvent(new JobEvent.Deleted(job));
        });
    return found.isPresent();
  }

  private JobResult transactionally(Supplier<JobResult> work) {
    try {
      return transaction.execute(status -> work.get());
    } catch (DataIntegrityViolationException e) {
      if (!isUrlTaken(e)) {
        throw e;
      }
      // Somebody saved the same address between our look and our write: now we see it.
      return transaction.execute(status -> work.get());
    }
  }

  private static boolean isUrlTaken(DataIntegrityViolationException e) {
    return e.getCause() instanceof ConstraintViolationException violation
        && "job_url_once".equals(violation.getConstraintName());
  }
}
