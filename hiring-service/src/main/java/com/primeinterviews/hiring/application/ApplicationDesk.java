package com.primeinterviews.hiring.application;

import com.primeinterviews.hiring.application.ApplicationResult.IllegalMove;
import com.primeinterviews.hiring.application.ApplicationResult.Saved;
import com.primeinterviews.hiring.application.ApplicationResult.Stale;
import com.primeinterviews.hiring.application.ApplicationResult.Unknown;
import com.primeinterviews.hiring.application.ApplicationResult.UnknownJob;
import com.primeinterviews.hiring.application.JobApplication.Revision;
import com.primeinterviews.hiring.job.Job;
import com.primeinterviews.hiring.job.JobDesk;
import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people follow their applications. Everybody sees the own ones only. */
@Component
public class ApplicationDesk {

  private final Applications applications;
  private final ApplicationSearch search;
  private final JobDesk jobs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApplicationDesk(
      Applications applications,
      ApplicationSearch search,
      JobDesk jobs,
      ApplicationEventPublisher events,
      Clock clock) {
    this.applications = applications;
    this.search = search;
    this.jobs = jobs;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public ApplicationResult start(UUID owner, UUID jobId, ApplicationDetails details) {
    var job = jobs.find(owner, jobId);
    if (job.isEmpty()) {
      return new UnknownJob();
    }
    var started = JobApplication.start(owner, jobId, details, clock.instant());
    var tracked = new TrackedApplication(applications.saveAndFlush(started), job.get());
    events.publishEvent(new ApplicationEvent.Started(tracked));
    return new Saved(tracked);
  }

  @Transactional(readOnly = true)
  public Optional<TrackedApplication> find(UUID owner, UUID id) {
    return applications.findByIdAndUserIdAndDeletedAtIsNull(id, owner).map(this::withJob);
  }

  @Transactional(readOnly = true)
  public ApplicationPage list(UUID owner, ApplicationFilter filter, PageQuery page) {
    var found = search.pageAndOneMore(owner, filter, page);
    boolean goesOn = found.size() > page.limit();
    var shown = goesOn ? found.subList(0, page.limit()) : found;
    var next = goesOn ? Cursor.encode(shown.getLast().id()) : null;
    return new ApplicationPage(
        withJobs(shown),
        page.cursor() == null
            ? Pagination.page(page, search.count(owner, filter), next)
            : Pagination.cursor(page, next));
  }

  /**
   * @param expected the versions on which the change may happen
   * @param change sees the application as it is, while nobody else can change it
   */
  @Transactional
  public ApplicationResult revise(
      UUID owner,
      UUID id,
      ExpectedVersion expected,
      Function<JobApplication, ApplicationDetails> change) {
    var found = applications.findForChangeByIdAndUserIdAndDeletedAtIsNull(id, owner);
    if (found.isEmpty()) {
      return new Unknown();
    }
    var application = found.get();
    if (!expected.accepts(application.version())) {
      return new Stale();
    }
    return switch (application.revise(change.apply(application), clock.instant())) {
      case Revision.IllegalMove(var from, var to) -> new IllegalMove(from, to);
      case Revision.Nothing() -> new Saved(withJob(application));
      case Revision.Noted() -> new Saved(flushed(application));
      case Revision.Moved(var from) -> {
        var tracked = flushed(application);
        events.publishEvent(new ApplicationEvent.Moved(tracked, from));
        yield new Saved(tracked);
      }
    };
  }

  /** False when there is none to delete. */
  @Transactional
  public boolean delete(UUID owner, UUID id) {
    var found = applications.findForChangeByIdAndUserIdAndDeletedAtIsNull(id, owner);
    found.ifPresent(application -> application.delete(clock.instant()));
    return found.isPresent();
  }

  /** With the version that the flush gives. */
  private TrackedApplication flushed(JobApplication application) {
    applications.flush();
    return withJob(application);
  }

  private TrackedApplication withJob(JobApplication application) {
    return withJobs(List.of(application)).getFirst();
  }

  private List<TrackedApplication> withJobs(List<JobApplication> found) {
    Map<UUID, Job> byId =
        jobs.findAll(found.stream().map(JobApplication::jobId).distinct().toList());
    return found.stream()
        .map(each -> new TrackedApplication(each, Objects.requireNonNull(byId.get(each.jobId()))))
        .toList();
  }
}
