package com.primeinterviews.platform.events;

import io.namastack.outbox.JdbcOutboxRecordEntity;
import io.namastack.outbox.JdbcOutboxRecordEntityMapper;
import io.namastack.outbox.JdbcOutboxRecordRepository;
import io.namastack.outbox.JdbcTableNameResolver;
import io.namastack.outbox.OutboxRecord;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The library's records, saved in one statement: its own {@code save} first looks for a row to
 * update, which is in vain for every event that is recorded, on the way of the request that causes
 * it.
 */
class OutboxRecords extends JdbcOutboxRecordRepository {

  private static final String SAVE =
      """
      insert into %s (id, status, record_key, record_type, payload, context, partition_no,
        created_at, completed_at, failure_count, failure_reason, next_retry_at, handler_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        status = excluded.status, completed_at = excluded.completed_at,
        failure_count = excluded.failure_count, failure_reason = excluded.failure_reason,
        next_retry_at = excluded.next_retry_at
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JdbcOutboxRecordEntityMapper rows;
  private final String save;

  OutboxRecords(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JdbcOutboxRecordEntityMapper rows,
      Clock clock,
      JdbcTableNameResolver tables) {
    super(jdbc, transaction, rows, clock, tables);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.rows = rows;
    this.save = SAVE.formatted(tables.getOutboxRecord());
  }

  @Override
  public <T> OutboxRecord<T> save(OutboxRecord<T> record) {
    var row = rows.map(record);
    transaction.executeWithoutResult(status -> save(row));
    return record;
  }

  private void save(JdbcOutboxRecordEntity row) {
    jdbc.sql(save)
        .param(row.getId())
        .param(row.getStatus().name())
        .param(row.getRecordKey())
        .param(row.getRecordType())
        .param(row.getPayload())
        .param(row.getContext())
        .param(row.getPartitionNo())
        .param(timestamp(row.getCreatedAt()))
        .param(timestamp(row.getCompletedAt()))
        .param(row.getFailureCount())
        .param(row.getFailureReason())
        .param(timestamp(row.getNextRetryAt()))
        .param(row.getHandlerId())
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
