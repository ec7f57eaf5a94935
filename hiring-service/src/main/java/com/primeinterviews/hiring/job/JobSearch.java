package com.primeinterviews.hiring.job;

import com.primeinterviews.platform.paging.PageQuery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of own jobs, newest first. In SQL, for full-text search and array containment. */
@Repository
class JobSearch {

  // A filter that is null takes everything; the casts tell PostgreSQL the type of such a null.
  private static final String MATCHING =
      """
       from job
      where user_id = cast(:owner as uuid)
        and deleted_at is null
        and (cast(:status as text) is null or status = :status)
        and (cast(:company as text) is null or position(lower(:company) in lower(company)) > 0)
        and (cast(:remote as boolean) is null or remote = cast(:remote as boolean))
        and (cast(:tech as text[]) is null or lower_all(tech_stack) @> cast(:tech as text[]))
        and (cast(:search as text) is null or search @@ websearch_to_tsquery('simple', :search))
      """;

  // Ids are ordered by time of creation, so that the id alone is the cursor.
  private static final String PAGE =
      "select *"
          + MATCHING
          + """
              and (cast(:after as text) is null or id < cast(:after as uuid))
            order by id desc
            limit :limit offset :offset
            """;

  private final EntityManager entities;

  JobSearch(EntityManager entities) {
    this.entities = entities;
  }

  /** One more than asked for, when there are more: then the list goes on. */
  List<Job> pageAndOneMore(UUID owner, JobFilter filter, PageQuery page) {
    var after = page.cursor() == null ? null : page.cursor().expect(1).uuid(0).toString();
    return filtered(session().createNativeQuery(PAGE, Job.class), owner, filter)
        .setParameter("after", after, String.class)
        .setParameter("limit", page.limit() + 1)
        .setParameter("offset", page.offset())
        .getResultList();
  }

  long count(UUID owner, JobFilter filter) {
    var query = session().createNativeQuery("select count(*)" + MATCHING, Long.class);
    return filtered(query, owner, filter).getSingleResult();
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }

  private static <T> NativeQuery<T> filtered(NativeQuery<T> query, UUID owner, JobFilter filter) {
    return query
        .setParameter("owner", owner.toString())
        .setParameter("status", nameOf(filter.status()), String.class)
        .setParameter("company", filter.company(), String.class)
        .setParameter("remote", filter.remote(), Boolean.class)
        .setParameter("tech", lowerCase(filter.techStack()), String[].class)
        .setParameter("search", filter.search(), String.class);
  }

  private static @Nullable String nameOf(@Nullable JobStatus status) {
    return status == null ? null : status.name();
  }

  private static String @Nullable [] lowerCase(List<String> words) {
    return words.isEmpty()
        ? null
        : words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }
}
