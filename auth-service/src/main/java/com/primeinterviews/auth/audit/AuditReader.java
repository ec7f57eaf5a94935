package com.primeinterviews.auth.audit;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.paging.Pagination;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows the audit log, latest first. */
@Component
public class AuditReader {

  // A filter that is null takes everything; the casts tell PostgreSQL the type of such a null.
  private static final String MATCHING =
      """
       from audit_entry
      where (cast(:actor as uuid) is null or actor = :actor)
        and (cast(:subject as uuid) is null or subject = :subject)
        and (cast(:action as text) is null or action = :action)
        and (cast(:from as timestamptz) is null or at >= :from)
        and (cast(:to as timestamptz) is null or at < :to)
      """;

  // Ids are ordered by time of creation, so that the id alone is the cursor.
  private static final String PAGE =
      "select *"
          + MATCHING
          + """
              and (cast(:after as uuid) is null or id < :after)
            order by id desc
            limit :limit offset :offset
            """;

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditReader(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A part of the log and where it stands. */
  public record Found(List<AuditEntry> entries, Pagination pagination) {}

  public Found find(AuditFilter filter, PageQuery page) {
    var after = page.cursor() == null ? null : page.cursor().expect(1).uuid(0);
    var more =
        filtered(jdbc.sql(PAGE), filter)
            .param("after", after)
            .param("limit", page.limit() + 1)
            .param("offset", page.offset())
            .query(this::read)
            .list();
    var entries = more.subList(0, Math.min(page.limit(), more.size()));
    var next = more.size() > page.limit() ? Cursor.encode(entries.getLast().id()) : null;
    return new Found(
        entries,
        page.cursor() == null
            ? Pagination.page(page, count(filter), next)
            : Pagination.cursor(page, next));
  }

  private long count(AuditFilter filter) {
    return filtered(jdbc.sql("select count(*)" + MATCHING), filter).query(Long.class).single();
  }

  private static StatementSpec filtered(StatementSpec statement, AuditFilter filter) {
    var action = filter.action();
    return statement
        .param("actor", filter.actor())
        .param("subject", filter.subject())
        .param("action", action == null ? null : action.wireName())
        .param("from", utc(filter.from()))
        .param("to", utc(filter.to()));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private AuditEntry read(ResultSet row, int number) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getObject("actor", UUID.class),
        row.getObject("subject", UUID.class),
        row.getString("action"),
        row.getString("address"),
        row.getString("request_id"),
        json.readValue(row.getString("old_value"), VALUES),
        json.readValue(row.getString("new_value"), VALUES));
  }
}
