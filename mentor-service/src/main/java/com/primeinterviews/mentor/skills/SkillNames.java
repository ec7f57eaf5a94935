package com.primeinterviews.mentor.skills;

import com.primeinterviews.mentor.spelling.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One name for one skill: {@code js} and {@code Javascript} are JavaScript. */
@Component
public class SkillNames {

  private final JdbcClient jdbc;

  SkillNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The canonical names of skills as a mentor spells them, each once, in the order given. A skill
   * that is new here keeps the mentor's spelling and is known from now on.
   */
  public List<String> canonical(List<String> spellings) {
    if (spellings.isEmpty()) {
      return List.of();
    }
    // Sorted, so that two mentors with the same new skills never wait for each other crosswise.
    jdbc.sql(
            """
            insert into skill_name (spelling, name)
            select distinct on (spelling) lower(name collate "pg_c_utf8") as spelling, name
            from unnest(cast(:names as text[])) as given (name)
            order by spelling
            on conflict do nothing
            """)
        .param("names", spellings.toArray(String[]::new))
        .update();
    return translated(spellings);
  }

  /** Like {@link #canonical}, but learns nothing: a filter may name any skill. */
  public List<String> translated(List<String> spellings) {
    if (spellings.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select coalesce(known.name, given.name) as name
            from unnest(cast(:names as text[])) with ordinality as given (name, place)
            left join skill_name known on known.spelling = lower(given.name collate "pg_c_utf8")
            order by given.place
            """)
        .param("names", spellings.toArray(String[]::new))
        .query(String.class)
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /**
   * Skills of which any spelling begins with the prefix, by name.
   *
   * @param after the name to go on after, empty for the beginning
   */
  public List<Skill> beginningWith(String prefix, String after, int limit, int offset) {
    var spellings = new LinkedHashMap<String, List<String>>();
    jdbc.sql(
            """
            with hits as (
              select distinct name collate "C" as name
              from skill_name
              where spelling ^@ :prefix and name collate "C" > :after
              order by 1
              limit :limit offset :offset)
            select hits.name, skill_name.spelling
            from hits join skill_name on skill_name.name collate "C" = hits.name
            order by hits.name, skill_name.spelling
            """)
        .param("prefix", folded(prefix))
        .param("after", after)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            row -> {
              spellings
                  .computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                  .add(row.getString("spelling"));
            });
    return skills(spellings.entrySet());
  }

  public long countBeginningWith(String prefix) {
    return jdbc.sql("select count(distinct name) from skill_name where spelling ^@ :prefix")
        .param("prefix", folded(prefix))
        .query(Long.class)
        .single();
  }

  private static String folded(String spelling) {
    return Spelling.folded(Spelling.tidy(spelling));
  }

  private static List<Skill> skills(Collection<Map.Entry<String, List<String>>> spellings) {
    return spellings.stream()
        .map(
            entry -> {
              var name = entry.getKey();
              var self = folded(name);
              return new Skill(
                  name, entry.getValue().stream().filter(other -> !other.equals(self)).toList());
            })
        .toList();
  }
}
