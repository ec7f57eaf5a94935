package com.primeinterviews.session.interview;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed in; rows are added, and never changed. */
@Repository
class Submissions {

  private static final String COLUMNS =
      "id, interview_id, version, candidate_id, coding_task_id, language, code, submitted_at";

  private final JdbcClient jdbc;

  Submissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** To be asked with the interview locked. */
  int count(UUID interviewId) {
    return jdbc.sql("select count(*) from submission where interview_id = ?")
        .param(interviewId)
        .query(Integer.class)
        .single();
  }

  void add(Submission submission) {
    jdbc.sql("insert into submission (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            submission.id(),
            submission.interviewId(),
            submission.version(),
            submission.candidateId(),
            submission.codingTaskId(),
            submission.language(),
            submission.code(),
            submission.submittedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Submission> find(UUID interviewId, UUID submissionId) {
    return jdbc.sql("select " + COLUMNS + " from submission where interview_id = ? and id = ?")
        .params(interviewId, submissionId)
        .query(Submission.class)
        .optional();
  }

  /** From the first on. Versions have no gaps, so the place of a page is a version too. */
  SubmissionDesk.Listing list(UUID interviewId, PageQuery query) {
    var cursor = query.cursor();
    long after = cursor == null ? query.offset() : cursor.expect(1).number(0);
    List<Submission> found =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from submission where interview_id = ? and version > ?"
                    + " order by version limit ?")
            .params(interviewId, after, query.limit() + 1)
            .query(Submission.class)
            .list();
    List<Submission> page = found.subList(0, Math.min(query.limit(), found.size()));
    String next = found.size() > page.size() ? Cursor.encode(page.getLast().version()) : null;
    return new SubmissionDesk.Listing(
        page,
        cursor == null
            ? Pagination.page(query, count(interviewId), next)
            : Pagination.cursor(query, next));
  }

  /** The rows stay, for versions have no gaps; what the person wrote goes. */
  void anonymise(UUID candidateId) {
    jdbc.sql("update submission set code = '' where candidate_id = ? and code <> ''")
        .param(candidateId)
        .update();
  }
}
