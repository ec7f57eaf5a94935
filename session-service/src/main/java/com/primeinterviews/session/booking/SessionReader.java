package com.primeinterviews.session.booking;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as they are looked at. */
@Component
@Transactional(readOnly = true)
public class SessionReader {

  /** A part of a list. */
  public record Listing(List<Session> sessions, Pagination pagination) {}

  /**
   * A part of a feed.
   *
   * @param nextId where to go on, null at the end
   */
  public record Chunk(List<Session> sessions, @Nullable UUID nextId) {}

  private final Sessions sessions;
  private final JdbcClient jdbc;
  private final Clock clock;

  SessionReader(Sessions sessions, JdbcClient jdbc, Clock clock) {
    this.sessions = sessions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Empty for strangers: whether a session exists is private. */
  public Optional<Session> find(UUID sessionId, CurrentUser by) {
    return sessions.findById(sessionId).filter(session -> session.actor(by).isPresent());
  }

  public Optional<List<Transition>> history(UUID sessionId, CurrentUser by) {
    return sessions
        .findWithHistory(sessionId)
        .filter(session -> session.actor(by).isPresent())
        .map(Session::history);
  }

  public Listing list(SessionFilter filter, SessionOrder order, PageQuery query) {
    Specification<Session> wanted = filter.toSpecification(clock.instant());
    if (query.cursor() != null) {
      List<Session> found =
          some(wanted.and(order.after(query.cursor())), order.sort(), query.limit() + 1);
      List<Session> page = first(query.limit(), found);
      String next = found.size() > page.size() ? order.cursorAfter(page.getLast(), filter) : null;
      return new Listing(page, Pagination.cursor(query, next));
    }
    Page<Session> page =
        sessions.findAll(wanted, PageRequest.of(query.page() - 1, query.limit(), order.sort()));
    String next = page.hasNext() ? order.cursorAfter(page.getContent().getLast(), filter) : null;
    return new Listing(page.getContent(), Pagination.page(query, page.getTotalElements(), next));
  }

  /** In the order of booking, by key: constant memory and cost, however much there is. */
  public Chunk feed(SessionFilter filter, @Nullable UUID afterId, int limit) {
    Specification<Session> wanted = filter.toSpecification(clock.instant());
    if (afterId != null) {
      wanted = wanted.and((session, query, is) -> is.greaterThan(session.get("id"), afterId));
    }
    List<Session> found = some(wanted, Sort.by("id"), limit + 1);
    List<Session> chunk = first(limit, found);
    return new Chunk(chunk, found.size() > limit ? chunk.getLast().id() : null);
  }

  private List<Session> some(Specification<Session> wanted, Sort sort, int limit) {
    return sessions.findBy(wanted, query -> query.sortBy(sort).limit(limit).all());
  }

  private static List<Session> first(int limit, List<Session> found) {
    return found.subList(0, Math.min(limit, found.size()));
  }

  public SessionStats statsOf(UUID personId) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            select count(*) as total_sessions,
                   count(*) filter (where status = 'COMPLETED') as completed_sessions,
                   count(*) filter (where status in ('PENDING', 'CONFIRMED', 'LIVE')
                                      and ends_at > :now) as upcoming_sessions,
                   coalesce(round(avg(rating), 2), 0) as average_rating,
                   coalesce(round((sum(extract(epoch from ends_at - starts_at))
                     filter (where status = 'COMPLETED') / 3600)::numeric, 2), 0) as total_hours
            from session
            where candidate_id = :person or host_id = :person
            """)
        .param("person", personId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(SessionStats.class)
        .single();
  }
}
