package com.primeinterviews.session.codingtask;

import static java.util.stream.Collectors.toMap;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.codingtask.CodingTasks.Title;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing, changing and taking away coding tasks. All staff read them; authors change their own.
 */
@Component
@Transactional
public class TaskShelf {

  /** What came of a wish. */
  public sealed interface Outcome {
    record Done(CodingTask task) implements Outcome {}

    record NoSuchTask() implements Outcome {}

    record NotTheAuthor() implements Outcome {}

    /** Somebody changed it since the caller read it. */
    record Stale() implements Outcome {}
  }

  private final CodingTasks tasks;
  private final Clock clock;

  TaskShelf(CodingTasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  public CodingTask add(TaskContent content, CurrentUser author) {
    return tasks.saveAndFlush(new CodingTask(author.id(), content, now()));
  }

  public Outcome change(
      UUID taskId, UnaryOperator<TaskContent> edit, CurrentUser by, ExpectedVersion expected) {
    Outcome found = claim(taskId, by, expected);
    if (found instanceof Outcome.Done(CodingTask task)) {
      task.become(edit.apply(task.content()), now());
      tasks.flush();
    }
    return found;
  }

  /** Interviews that were given it keep it. */
  public Outcome remove(UUID taskId, CurrentUser by, ExpectedVersion expected) {
    Outcome found = claim(taskId, by, expected);
    if (found instanceof Outcome.Done(CodingTask task)) {
      task.remove(now());
    }
    return found;
  }

  private Outcome claim(UUID taskId, CurrentUser by, ExpectedVersion expected) {
    CodingTask task = tasks.findThere(taskId).orElse(null);
    if (task == null) {
      return new Outcome.NoSuchTask();
    }
    if (!task.mayBeChangedBy(by)) {
      return new Outcome.NotTheAuthor();
    }
    return expected.accepts(task.version()) ? new Outcome.Done(task) : new Outcome.Stale();
  }

  @Transactional(readOnly = true)
  public boolean has(UUID taskId) {
    return tasks.isThere(taskId);
  }

  /** What an interview was given, also when it was taken away since. */
  @Transactional(readOnly = true)
  public Optional<CodingTask> given(UUID taskId) {
    return tasks.findById(taskId);
  }

  /** One statement, however many; none for none. */
  @Transactional(readOnly = true)
  public Map<UUID, String> titles(Collection<UUID> taskIds) {
    return taskIds.isEmpty()
        ? Map.of()
        : tasks.titles(taskIds).stream().collect(toMap(Title::id, Title::title));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
