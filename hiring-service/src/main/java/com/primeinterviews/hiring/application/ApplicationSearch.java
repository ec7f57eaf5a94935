package com.primeinterviews.hiring.application;

import com.primeinterviews.platform.paging.PageQuery;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of own applications, newest first. In SQL, for full-text search over job and notes. */
@Repository
class ApplicationSearch {

  // A filter that is null takes everything; the casts tell PostgreSQL the type of such a null.
  private static final String MATCHING =
      """
       from job_application a join job j on j.id = a.job_id
      where a.user_id = cast(:owner as uuid)
        and a.deleted_at is null
        and (cast(:statuses as text[]) is null or a.status = any(cast(:statuses as text[])))
        and (cast(:job as text) is null or a.job_id = cast(:job as uuid))
        and (cast(:company as text) is null or position(lower(:company) in lower(j.company)) > 0)
        and (cast(:search as text) is null
             or a.search || j.search @@ websearch_to_tsquery('simple', :search))
        and (cast(:from as timestamptz) is null or a.applied_at >= :from)
        and (cast(:to as timestamptz) is null or a.applied_at < :to)
      """;

  // Ids are ordered by time of creation, so that the id alone is the cursor.
  private static final String PAGE =
      "select a.*"
          + MATCHING
          + """
              and (cast(:after as text) is null or a.id < cast(:after as uuid))
            order by a.id desc
            limit :limit offset :offset
            """;

  private final EntityManager entities;

  ApplicationSearch(EntityManager entities) {
    this.entities = entities;
  }

  /** One more than asked for, when there are more: then the list goes on. */
  List<JobApplication> pageAndOneMore(UUID owner, ApplicationFilter filter, PageQuery page) {
    var after = page.cursor() == null ? null : page.cursor().expect(1).uuid(0).toString();
    return filtered(session().createNativeQuery(PAGE, JobApplication.class), owner, filter)
        .setParameter("after", after, String.class)
        .setParameter("limit", page.limit() + 1)
        .setParameter("offset", page.offset())
        .getResultList();
  }

  long count(UUID owner, ApplicationFilter filter) {
    var query = session().createNativeQuery("select count(*)" + MATCHING, Long.class);
    return filtered(query, owner, filter).getSingleResult();
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }

  private static <T> NativeQuery<T> filtered(
      NativeQuery<T> query, UUID owner, ApplicationFilter filter) {
    var job = filter.jobId() == null ? null : filter.jobId().toString();
    return query
        .setParameter("owner", owner.toString())
        .setParameter("statuses", names(filter.statuses()), String[].class)
        .setParameter("job", job, String.class)
        .setParameter("company", filter.company(), String.class)
        .setParameter("search", filter.search(), String.class)
        .setParameter("from", filter.appliedFrom(), Instant.class)
        .setParameter("to", filter.appliedTo(), Instant.class);
  }

  private static String @Nullable [] names(Set<ApplicationStatus> statuses) {
    return statuses.isEmpty()
        ? null
        : statuses.stream().map(ApplicationStatus::name).toArray(String[]::new);
  }
}
