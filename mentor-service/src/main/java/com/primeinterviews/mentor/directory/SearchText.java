package com.primeinterviews.mentor.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns what someone typed into a {@code tsquery}. Every word has to be found: as it stands, as the
 * beginning of a longer word, by its English stem, as an alias of a skill ({@code k8s}) or, when no
 * profile has a word beginning like it, with its typing mistakes mended after the words that
 * profiles do have. Stop words such as "with" count only where there are no others.
 */
@Component
class SearchText {

  private static final int MOST_WORDS = 8;

  private final JdbcClient jdbc;

  SearchText(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The query for a text; one that finds nobody when the text holds no word. */
  String query(String text) {
    var words = words(text);
    var telling = words.stream().filter(word -> !word.stopWord).toList();
    return (telling.isEmpty() ? words : telling)
        .stream().map(Word::asQuery).collect(Collectors.joining(" & "));
  }

  private Collection<Word> words(String text) {
    var words = new LinkedHashMap<String, Word>();
    jdbc.sql(
            """
            with typed as (
              select word, min(place) as place
              from string_to_table(plain_words(:text), ' ') with ordinality as t (word, place)
              where word <> ''
              group by word
              order by place
              limit :most)
            select place, word, 'STEM' as kind, (ts_lexize('english_stem', word))[1] as other
            from typed
            union all
            select place, typed.word, 'ALIAS', plain_words(skill_name.name)
            from typed join skill_name on skill_name.words = typed.word
            union all
            select place, typed.word, 'ALIKE', near.word
            from typed cross join lateral (
              select known.word from search_word known
              order by known.word <-> typed.word
              limit 30) as near
            where length(typed.word) > 2
              -- "begins with", in the form that an index can answer for words of another table
              and not exists (
                select from search_word known
                where known.word >= typed.word and known.word < typed.word || chr(1114111))
              and not exists (select from skill_name where skill_name.words = typed.word)
            order by place
            """)
        .param("text", text)
        .param("most", MOST_WORDS)
        .query(
            row -> {
              words
                  .computeIfAbsent(row.getString("word"), Word::new)
                  .learn(Fact.valueOf(row.getString("kind")), row.getString("other"));
            });
    return words.values();
  }

  private enum Fact {
    STEM,
    ALIAS,
    ALIKE
  }

  /** A word that was typed, with what is known about it. */
  private static final class Word {

    private final String typed;
    private final Set<String> meanings = new LinkedHashSet<>();
    private final List<String> alike = new ArrayList<>();
    private boolean stopWord;

    Word(String typed) {
      this.typed = typed;
      // The word itself beside its own prefix: who has exactly this word ranks above.
      meanings.add(exact(typed));
      meanings.add(prefix(typed));
    }

    void learn(Fact fact, @Nullable String other) {
      switch (fact) {
        case STEM -> {
          stopWord = other == null;
          if (other != null && other.length() > 2) {
            meanings.add(prefix(other));
          }
        }
        case ALIAS -> meanings.add(phrase(Objects.requireNonNull(other)));
        case ALIKE -> alike.add(Objects.requireNonNull(other));
      }
    }

    String asQuery() {
      return Stream.concat(
              meanings.stream(), new Misspelling(typed).mend(alike).stream().map(Word::prefix))
          .distinct()
          .collect(Collectors.joining(" | ", "(", ")"));
    }

    // plain_words() leaves nothing but letters, digits and single spaces: no quote gets in here.
    private static String exact(String word) {
      return "'" + word + "'";
    }

    private static String prefix(String word) {
      return "'" + word + "':*";
    }

    private static String phrase(String words) {
      return Stream.of(words.split(" ")).map(Word::exact).collect(Collectors.joining(" <-> "));
    }
  }
}
