package com.primeinterviews.session.codingtask;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

interface CodingTasks
    extends JpaRepository<CodingTask, UUID>, JpaSpecificationExecutor<CodingTask> {

  record Title(UUID id, String title) {}

  @Query("select t from CodingTask t where t.id = :id and t.removedAt is null")
  Optional<CodingTask> findThere(UUID id);

  @Query("select count(t) > 0 from CodingTask t where t.id = :id and t.removedAt is null")
  boolean isThere(UUID id);

  /** Also of tasks that were taken away since. */
  @Query(
      "select new com.primeinterviews.session.codingtask.CodingTasks$Title(t.id, t.title)"
          + " from CodingTask t where t.id in :ids")
  List<Title> titles(Collection<UUID> ids);
}
