package com.primeinterviews.analytics.overview;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts things by the state they are in: accounts, mentors, applications. */
@Component
public class Census {

  /** What is counted, and by what. */
  public enum Kind {
    /** By role. */
    USER,
    /** Active or inactive. */
    MENTOR,
    /** By status. */
    APPLICATION
  }

  /** The state of what is no more. */
  private static final String GONE = "gone";

  private final JdbcClient jdbc;

  Census(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The thing is in that state as of that version; anything not newer than known is ignored. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(Kind kind, UUID id, long version, String state) {
    if (insertIfAbsent(kind, id, version, state)) {
      add(kind, state, 1);
      return;
    }
    Entry known = lock(kind, id);
    if (known.version() >= version) {
      return;
    }
    update(kind, id, version, state);
    if (!state.equals(known.state())) {
      // In the order of their names, so that opposite moves at once do not wait for each other.
      new TreeMap<>(Map.of(known.state(), -1, state, 1))
          .forEach((name, change) -> add(kind, name, change));
    }
  }

  /** The thing is no more as of that version, and counted nowhere. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void leave(Kind kind, UUID id, long version) {
    enter(kind, id, version, GONE);
  }

  /** States nobody is in are left out. */
  Map<Kind, Map<String, Integer>> totals() {
    var totals = new EnumMap<Kind, Map<String, Integer>>(Kind.class);
    jdbc.sql("select kind, state, total from census_total where total > 0 and state <> ?")
        .param(GONE)
        .query(
            row -> {
              totals
                  .computeIfAbsent(Kind.valueOf(row.getString("kind")), kind -> new TreeMap<>())
                  .put(row.getString("state"), row.getInt("total"));
            });
    return totals;
  }

  private boolean insertIfAbsent(Kind kind, UUID id, long version, String state) {
    return jdbc.sql(
                """
                insert into census_entry (kind, id, version, state) values (?, ?, ?, ?)
                on conflict (kind, id) do nothing
                """)
            .params(kind.name(), id, version, state)
            .update()
        == 1;
  }

  private Entry lock(Kind kind, UUID id) {
    return jdbc.sql("select version, state from census_entry where kind = ? and id = ? for update")
        .params(kind.name(), id)
        .query((row, number) -> new Entry(row.getLong("version"), row.getString("state")))
        .single();
  }

  private void update(Kind kind, UUID id, long version, String state) {
    jdbc.sql("update census_entry set version = ?, state = ? where kind = ? and id = ?")
        .params(version, state, kind.name(), id)
        .update();
  }

  private void add(Kind kind, String state, int change) {
    jdbc.sql(
            """
            insert into census_total as stored (kind, state, total) values (?, ?, ?)
            on conflict (kind, state) do update set total = stored.total + excluded.total
            """)
        .params(kind.name(), state, change)
        .update();
  }

  private record Entry(long version, String state) {}
}
