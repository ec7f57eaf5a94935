package com.primeinterviews.session.interview;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
import com.primeinterviews.session.calendar.TimeSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that happens to and in an interview, one entry after the other. Whoever adds an entry
 * holds the log's end until the transaction ends, so that entries are numbered without gaps in the
 * order in which they can be read: nobody who asks for what follows the last one seen misses any.
 */
@Component
public class InterviewLog {

  /**
   * One entry.
   *
   * @param sequence 1, 2, 3… within the interview
   * @param data what the type tells more
   */
  public record Entry(
      long sequence, String type, Attendee by, Map<String, Object> data, Instant at) {}

  /** A part of a log. */
  public record Extract(List<Entry> entries, Pagination pagination) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  InterviewLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What an entry tells of a time that was agreed. */
  static Map<String, Object> times(TimeSpan schedule) {
    return Map.of("start", schedule.start().toString(), "end", schedule.end().toString());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      UUID interviewId, String type, Attendee by, Map<String, Object> data, Instant at) {
    jdbc.sql(
            """
            with here as (
              insert into interview_log_end as log (interview_id, last) values (:interview, 1)
              on conflict (interview_id) do update set last = log.last + 1
              returning last)
            insert into interview_log (interview_id, sequence, type, actor_id, part, data, at)
            select :interview, last, :type, :actor, :part, cast(:data as jsonb), :at from here
            """)
        .param("interview", interviewId)
        .param("type", type)
        .param("actor", by.userId())
        .param("part", by.part().name())
        .param("data", JSON.writeValueAsString(data))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** From the first entry on. */
  @Transactional(readOnly = true)
  public Extract read(UUID interviewId, PageQuery query) {
    var cursor = query.cursor();
    long after = cursor == null ? query.offset() : cursor.expect(1).number(0);
    // Sequences have no gaps, so the place of a page is a sequence too.
    List<Entry> found =
        jdbc.sql(
                """
                select sequence, type, actor_id, part, data, at from interview_log
                where interview_id = ? and sequence > ? order by sequence limit ?
                """)
            .params(interviewId, after, query.limit() + 1)
            .query((row, number) -> entry(row))
            .list();
    List<Entry> page = found.subList(0, Math.min(query.limit(), found.size()));
    String next = found.size() > page.size() ? Long.toString(page.getLast().sequence()) : null;
    String nextCursor = next == null ? null : Cursor.encode(next);
    return new Extract(
        page,
        cursor == null
            ? Pagination.page(query, count(interviewId), nextCursor)
            : Pagination.cursor(query, nextCursor));
  }

  private long count(UUID interviewId) {
    return jdbc.sql("select last from interview_log_end where interview_id = ?")
        .param(interviewId)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    @Nullable UUID actor = row.getObject("actor_id", UUID.class);
    return new Entry(
        row.getLong("sequence"),
        row.getString("type"),
        new Attendee(actor, Attendee.Part.valueOf(row.getString("part"))),
        JSON.readValue(row.getString("data"), MEMBERS),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
