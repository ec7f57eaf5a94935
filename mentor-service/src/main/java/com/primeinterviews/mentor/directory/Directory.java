package com.primeinterviews.mentor.directory;

import com.primeinterviews.mentor.skills.SkillNames;
import com.primeinterviews.platform.paging.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of active mentors. A page takes at most four statements, whatever its size. */
@Service
public class Directory {

  private final JdbcClient jdbc;
  private final SkillNames skills;
  private final SearchText searchText;
  private final Overviews overviews;
  private final Clock clock;

  Directory(
      JdbcClient jdbc, SkillNames skills, SearchText searchText, Overviews overviews, Clock clock) {
    this.jdbc = jdbc;
    this.skills = skills;
    this.searchText = searchText;
    this.overviews = overviews;
    this.clock = clock;
  }

  private record Hit(MentorCard card, List<Long> keys) {}

  @Transactional(readOnly = true)
  public DirectoryPage find(MentorFilter said, SortOrder order, PageQuery page) {
    var filter = withCanonicalSkills(said);
    var text = said.search() == null ? null : searchText.query(said.search());
    var conditions = new Conditions(filter, text, clock.instant());
    var hits = hits(conditions, order, page);
    boolean more = hits.size() > page.limit();
    var shown = more ? hits.subList(0, page.limit()) : hits;
    var next =
        more ? order.cursorAfter(shown.getLast().card(), shown.getLast().keys(), said) : null;
    return new DirectoryPage(
        shown.stream().map(Hit::card).toList(),
        next,
        page.cursor() == null ? overviews.of(filter, text) : null);
  }

  private MentorFilter withCanonicalSkills(MentorFilter filter) {
    return new MentorFilter(
        skills.translated(filter.skills()),
        filter.companies(),
        filter.languages(),
        filter.specialties(),
        filter.ratingMin(),
        filter.priceMin(),
        filter.priceMax(),
        filter.experienceMin(),
        filter.availableFrom(),
        filter.availableTo(),
        filter.search());
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
