package com.primeinterviews.analytics.dashboard;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to each person, newest first. */
@Component
public class Activities {

  private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

  private final HomeZones people;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Activities(HomeZones people, JdbcClient jdbc, JsonMapper json) {
    this.people = people;
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds to a set: neither order nor repetition matters. Nothing of who was erased. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Activity activity) {
    if (people.lock(activity.userId()).erased()) {
      return;
    }
    jdbc.sql(
            """
            insert into activity
              (subject_id, version, user_id, type, description, occurred_at, metadata)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (subject_id, version) do nothing
            """)
        .param(activity.subjectId())
        .param(activity.version())
        .param(activity.userId())
        .param(activity.type())
        .param(activity.description())
        .param(activity.occurredAt().atOffset(UTC))
        .param(json.writeValueAsString(activity.metadata()))
        .update();
  }

  void forget(UUID userId) {
    jdbc.sql("delete from activity where user_id = ?").param(userId).update();
  }

  /** Takes a mentor's name out of what is told to others. */
  void forgetHost(UUID userId, String calledNow) {
    jdbc.sql(
            """
            update activity set description = replace(description, session.mentor_name, ?)
            from tracked_session session
            where session.host_id = ? and activity.subject_id = session.id
            """)
        .params(calledNow, userId)
        .update();
  }

  List<Activity> latest(UUID userId, int limit) {
    return jdbc.sql(
            """
            select * from activity where user_id = ?
            order by occurred_at desc, subject_id, version desc
            limit ?
            """)
        .param(userId)
        .param(limit)
        .query(
            (row, number) ->
                new Activity(
                    row.getObject("subject_id", UUID.class),
                    row.getLong("version"),
                    userId,
                    row.getString("type"),
                    row.getString("description"),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                    json.readValue(row.getString("metadata"), METADATA)))
        .list();
  }
}
