package com.primeinterviews.mentor.directory.facets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what has changed of the mentors, in the order of the transactions that changed it. */
@Component
class OfferFeed {

  private static final int AT_ONCE = 5_000;

  /** Reading goes on behind this row. */
  record Place(long changedIn, int number) {

    static final Place START = new Place(0, 0);
  }

  /**
   * @param horizon the oldest transaction that was still open: all before it has been read now, or
   *     by reading on after the last of these offers
   * @param isLast whether there is nothing to read on
   */
  record Part(long horizon, List<StoredOffer> offers, boolean isLast) {

    Place end() {
      return new Place(offers.getLast().changedIn(), offers.getLast().number());
    }
  }

  private final JdbcClient jdbc;
  private final int atOnce;

  @Autowired
  OfferFeed(JdbcClient jdbc) {
    this(jdbc, AT_ONCE);
  }

  /** That reads smaller parts, for tests. */
  OfferFeed(JdbcClient jdbc, int atOnce) {
    this.jdbc = jdbc;
    this.atOnce = atOnce;
  }

  /**
   * Reads on, outside of any transaction: what is kept in memory has to be committed.
   *
   * <p>Later than all open transactions is only what was brought in from another server; it is read
   * with the beginning and needs no second look.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  Part after(Place place, boolean fromTheStart) {
    var rows =
        jdbc.sql(
                """
                select pg_snapshot_xmin(pg_current_snapshot()) as horizon, m.*
                from (values (true)) as always left join lateral (
                  select %s
                  from mentor
                  where (changed_in, number) > (cast(:changedIn as xid8), :number) %s
                  order by changed_in, number
                  limit :most) as m on true
                order by m.changed_in, m.number
                """
                    .formatted(
                        StoredOffer.COLUMNS,
                        fromTheStart
                            ? ""
                            : "and changed_in < pg_snapshot_xmax(pg_current_snapshot())"))
            .param("changedIn", String.valueOf(place.changedIn()))
            .param("number", place.number())
            .param("most", atOnce)
            .query(OfferFeed::row)
            .list();
    var offers = rows.stream().map(Row::offers).flatMap(List::stream).toList();
    return new Part(rows.getFirst().horizon(), offers, offers.size() < atOnce);
  }

  private record Row(long horizon, List<StoredOffer> offers) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("horizon"),
        row.getString("number") == null ? List.of() : List.of(StoredOffer.of(row)));
  }
}
