package com.primeinterviews.session.codingtask.web;

import com.primeinterviews.session.codingtask.CodingTask;
import com.primeinterviews.session.codingtask.TaskContent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A coding task as it is sent: whole to staff, without its hidden tests to the candidate. */
public record CodingTaskView(
    UUID id,
    UUID authorId,
    String title,
    String statement,
    List<String> languages,
    @Nullable String starterCode,
    List<CodingTaskTest> tests,
    Instant createdAt,
    Instant updatedAt) {

  public static CodingTaskView toStaff(CodingTask task) {
    return of(task, task.content());
  }

  public static CodingTaskView toCandidate(CodingTask task) {
    return of(task, task.content().withoutHiddenTests());
  }

  private static CodingTaskView of(CodingTask task, TaskContent content) {
    return new CodingTaskView(
        task.id(),
        task.authorId(),
        content.title(),
        content.statement(),
        content.languages(),
        content.starterCode(),
        content.tests().stream().map(CodingTaskTest::of).toList(),
        task.createdAt(),
        task.updatedAt());
  }
}
