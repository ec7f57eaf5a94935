package com.primeinterviews.analytics.overview;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the outcomes of deliveries by channel, in quarters of an hour. */
@Component
public class DeliveryCounters {

  private final JdbcClient jdbc;

  DeliveryCounters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Delivery delivery) {
    if (insertIfAbsent(delivery)) {
      add(delivery, 1);
      return;
    }
    Delivery known = lock(delivery.id());
    if (delivery.supersedes(known)) {
      update(delivery);
      add(known, -1);
      add(delivery, 1);
    }
  }

  List<ChannelHealth> byChannel(DayRange range) {
    List<Instant> bounds = range.bounds();
    return jdbc.sql(
            """
            select channel, sum(succeeded) as succeeded, sum(failed) as failed,
              sum(duration_ms) as duration_ms
            from delivery_quarter where quarter >= ? and quarter < ?
            group by channel having sum(succeeded + failed) > 0 order by channel
            """)
        .param(bounds.getFirst().atOffset(UTC))
        .param(bounds.getLast().atOffset(UTC))
        .query(
            (row, number) ->
                new ChannelHealth(
                    row.getString("channel"),
                    row.getInt("succeeded"),
                    row.getInt("failed"),
                    row.getLong("duration_ms")))
        .list();
  }

  private boolean insertIfAbsent(Delivery delivery) {
    return write(
            delivery,
            """
            insert into delivery (id, channel, succeeded, duration_ms, occurred_at)
            values (:id, :channel, :succeeded, :durationMs, :occurredAt)
            on conflict (id) do nothing
            """)
        == 1;
  }

  private Delivery lock(UUID id) {
    return jdbc.sql("select * from delivery where id = ? for update")
        .param(id)
        .query(DeliveryCounters::map)
        .single();
  }

  private void update(Delivery delivery) {
    write(
        delivery,
        """
        update delivery set channel = :channel, succeeded = :succeeded,
          duration_ms = :durationMs, occurred_at = :occurredAt
        where id = :id
        """);
  }

  private int write(Delivery delivery, String sql) {
    return jdbc.sql(sql)
        .param("id", delivery.id())
        .param("channel", delivery.channel())
        .param("succeeded", delivery.succeeded())
        .param("durationMs", delivery.durationMs())
        .param("occurredAt", delivery.occurredAt().atOffset(UTC))
        .update();
  }

  private void add(Delivery delivery, int times) {
    jdbc.sql(
            """
            insert into delivery_quarter as stored
              (quarter, channel, succeeded, failed, duration_ms)
            values (:quarter, :channel, :succeeded, :failed, :durationMs)
            on conflict (quarter, channel) do update set
              succeeded = stored.succeeded + excluded.succeeded,
              failed = stored.failed + excluded.failed,
              duration_ms = stored.duration_ms + excluded.duration_ms
            """)
        .param("quarter", Quarter.of(delivery.occurredAt()).column())
        .param("channel", delivery.channel())
        .param("succeeded", delivery.succeeded() ? times : 0)
        .param("failed", delivery.succeeded() ? 0 : times)
        .param("durationMs", times * delivery.durationMs())
        .update();
  }

  private static Delivery map(ResultSet row, int number) throws SQLException {
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getString("channel"),
        row.getBoolean("succeeded"),
        row.getLong("duration_ms"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
  }
}
