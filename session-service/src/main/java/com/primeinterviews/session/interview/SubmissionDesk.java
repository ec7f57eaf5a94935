package com.primeinterviews.session.interview;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.session.codingtask.CodingTask;
import com.primeinterviews.session.codingtask.TaskShelf;
import com.primeinterviews.session.interview.Attendee.Part;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Candidates hand in code while the interview is live; both sides read it. */
@Component
public class SubmissionDesk {

  /** Versions that one interview may have; each is kept for good. */
  static final int MOST = 500;

  /** A part of what was handed in. */
  public record Listing(List<Submission> submissions, Pagination pagination) {}

  /**
   * The task of an interview.
   *
   * @param whole whether the reader may see its hidden tests
   */
  public record GivenTask(CodingTask task, boolean whole) {}

  private final Interviews interviews;
  private final TaskShelf tasks;
  private final Submissions submissions;
  private final InterviewLog log;
  private final Clock clock;

  SubmissionDesk(
      Interviews interviews,
      TaskShelf tasks,
      Submissions submissions,
      InterviewLog log,
      Clock clock) {
    this.interviews = interviews;
    this.tasks = tasks;
    this.submissions = submissions;
    this.log = log;
    this.clock = clock;
  }

  @Transactional
  public Submitting submit(UUID interviewId, String language, String code, CurrentUser by) {
    Interview interview = interviews.claim(interviewId).orElse(null);
    Attendee actor = interview == null ? null : interview.attendee(by).orElse(null);
    if (interview == null || actor == null || actor.part() != Part.CANDIDATE) {
      return new Submitting.NoSuchInterview();
    }
    if (interview.status() != InterviewStatus.LIVE) {
      return new Submitting.NotLive(interview.status());
    }
    CodingTask task = taskOf(interview).orElse(null);
    if (task == null) {
      return new Submitting.NoTask();
    }
    List<String> offered = task.content().languages();
    return offered.contains(language)
        ? keep(interview, task, language, code, actor)
        : new Submitting.OtherLanguage(offered);
  }

  private Submitting keep(
      Interview interview, CodingTask task, String language, String code, Attendee actor) {
    int before = submissions.count(interview.id());
    if (before >= MOST) {
      return new Submitting.TooMany(MOST);
    }
    var submission =
        new Submission(
            Ids.newId(),
            interview.id(),
            before + 1,
            interview.candidateId(),
            task.id(),
            language,
            code,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    submissions.add(submission);
    log.add(
        interview.id(),
        "submitted",
        actor,
        Map.of("submissionId", submission.id(), "version", submission.version()),
        submission.submittedAt());
    return new Submitting.Submitted(submission);
  }

  /** Empty for strangers. */
  @Transactional(readOnly = true)
  public Optional<Listing> list(UUID interviewId, PageQuery query, CurrentUser by) {
    return readable(interviewId, by).map(interview -> submissions.list(interview.id(), query));
  }

  @Transactional(readOnly = true)
  public Optional<Submission> find(UUID interviewId, UUID submissionId, CurrentUser by) {
    return readable(interviewId, by)
        .flatMap(interview -> submissions.find(interview.id(), submissionId));
  }

  /** To the candidate there is none before the interview has begun. */
  @Transactional(readOnly = true)
  public Optional<GivenTask> task(UUID interviewId, CurrentUser by) {
    return readable(interviewId, by)
        .filter(interview -> isStaff(interview, by) || interview.status().hasBegun())
        .flatMap(
            interview ->
                taskOf(interview).map(task -> new GivenTask(task, isStaff(interview, by))));
  }

  private static boolean isStaff(Interview interview, CurrentUser by) {
    return interview.attendee(by).filter(Attendee::isStaff).isPresent();
  }

  private Optional<Interview> readable(UUID interviewId, CurrentUser by) {
    return interviews
        .findThere(interviewId)
        .filter(interview -> interview.attendee(by).isPresent());
  }

  private Optional<CodingTask> taskOf(Interview interview) {
    return Optional.ofNullable(interview.details().codingTaskId()).flatMap(tasks::given);
  }
}
