package com.primeinterviews.mentor.directory;

import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.directory.facets.FacetCounter;
import com.primeinterviews.mentor.skills.SkillNames;
import com.primeinterviews.platform.paging.PageQuery;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The list of active mentors. A page takes at most five statements, whatever its size; each stands
 * for itself, because the counts are of what is committed.
 */
@Service
public class Directory {

  private final JdbcClient jdbc;
  private final SkillNames skills;
  private final SearchText searchText;
  private final FacetCounter facets;
  private final Clock clock;

  Directory(
      JdbcClient jdbc, SkillNames skills, SearchText searchText, FacetCounter facets, Clock clock) {
    this.jdbc = jdbc;
    this.skills = skills;
    this.searchText = searchText;
    this.facets = facets;
    this.clock = clock;
  }

  private record Hit(MentorCard card, List<Long> keys) {}

  /** The filter with its skills by their canonical names: js is JavaScript. */
  public MentorFilter canonical(MentorFilter filter) {
    return filter.withSkills(skills.translated(filter.skills()));
  }

  /**
   * Finds a page.
   *
   * @param filter as {@link #canonical} returns it
   */
  public DirectoryPage find(MentorFilter filter, SortOrder order, PageQuery page) {
    var text = filter.search() == null ? null : searchText.query(filter.search());
    var conditions = new Conditions(filter, text, clock.instant());
    var hits = hits(conditions, order, page);
    boolean more = hits.size() > page.limit();
    var shown = more ? hits.subList(0, page.limit()) : hits;
    var next =
        more ? order.cursorAfter(shown.getLast().card(), shown.getLast().keys(), filter) : null;
    return new DirectoryPage(
        shown.stream().map(Hit::card).toList(),
        next,
        page.cursor() == null ? overview(filter, conditions) : null);
  }

  private Overview overview(MentorFilter filter, Conditions conditions) {
    return facets.count(filter, filter.asksForTextOrTimes() ? numbers(conditions) : null);
  }

  private int[] numbers(Conditions conditions) {
    return jdbc.sql("select array_agg(m.number) from mentor m where " + conditions.allButRanges())
        .params(conditions.parameters())
        .query((row, number) -> numbers(row.getArray(1)))
        .single();
  }

  private static int[] numbers(@Nullable Array found) throws SQLException {
    return found == null
        ? new int[0]
        : Stream.of((Integer[]) found.getArray()).mapToInt(Integer::intValue).toArray();
  }

  private List<Hit> hits(Conditions conditions, SortOrder order, PageQuery page) {
    var parameters = new HashMap<>(conditions.parameters());
    var where = conditions.all();
    if (page.cursor() != null) {
      order.read(page.cursor(), parameters);
      where += " and " + order.following();
    }
    parameters.put("limit", page.limit() + 1);
    parameters.put("offset", page.offset());
    return jdbc.sql(
            """
            select %s, %s
            from %s
            where %s
            order by %s
            limit :limit offset :offset
            """
                .formatted(
                    MentorCard.COLUMNS, order.selectedKeys(), order.from(), where, order.orderBy()))
        .params(parameters)
        .query((row, number) -> new Hit(MentorCard.of(row), keys(row, order)))
        .list();
  }

  private static List<Long> keys(ResultSet row, SortOrder order) throws SQLException {
    var keys = new Long[order.keyCount()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = row.getLong("key" + i);
    }
    return List.of(keys);
  }
}
