package com.primeinterviews.session.codingtask;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.codingtask.TaskContent.TaskTest;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A task that candidates solve in interviews. */
@Entity
public class CodingTask {

  @Id private UUID id;
  @Version private @Nullable Integer version;
  private UUID authorId;
  private String title;
  private String statement;

  @Column(columnDefinition = "text[]")
  private String[] languages;

  private @Nullable String starterCode;

  @Convert(converter = TaskTestsJson.class)
  @ColumnTransformer(write = "?::jsonb")
  private List<TaskTest> tests;

  private Instant createdAt;
  private Instant updatedAt;

  /** Read by queries only: interviews that were given it keep it. */
  @SuppressWarnings("UnusedVariable")
  private @Nullable Instant removedAt;

  @SuppressWarnings("NullAway.Init")
  protected CodingTask() {}

  @SuppressWarnings("NullAway.Init")
  CodingTask(UUID authorId, TaskContent content, Instant now) {
    this.id = Ids.newId();
    this.authorId = authorId;
    this.createdAt = now;
    become(content, now);
  }

  final void become(TaskContent content, Instant now) {
    title = content.title();
    statement = content.statement();
    languages = content.languages().toArray(String[]::new);
    starterCode = content.starterCode();
    tests = content.tests();
    updatedAt = now;
  }

  void remove(Instant now) {
    removedAt = now;
  }

  boolean mayBeChangedBy(CurrentUser user) {
    return authorId.equals(user.id()) || user.isAdmin();
  }

  public UUID id() {
    return id;
  }

  public int version() {
    return version == null ? 0 : version;
  }

  public UUID authorId() {
    return authorId;
  }

  public TaskContent content() {
    return new TaskContent(title, statement, List.of(languages), starterCode, tests);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
