package com.primeinterviews.mentor.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.ServiceTest;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SpellingTest {

  @Test
  void everyLetterIsInLowerCaseWhatItIsForTheDatabase(@Autowired JdbcClient jdbc) {
    var there = new TreeMap<String, String>();
    jdbc.sql(
            """
            select letter, lower(letter collate "pg_c_utf8") as small
            from generate_series(1, 1114111) as code
            cross join lateral (
              select case when code not between 55296 and 57343 then chr(code) end as letter) as l
            where letter <> lower(letter collate "pg_c_utf8")
            """)
        .query(
            row -> {
              there.put(row.getString("letter"), row.getString("small"));
            });
    var here =
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
            .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
            .mapToObj(Character::toString)
            .filter(letter -> !Spelling.folded(letter).equals(letter))
            .collect(Collectors.toMap(letter -> letter, Spelling::folded));
    assertThat(here).containsExactlyInAnyOrderEntriesOf(there).hasSizeGreaterThan(1_000);
  }

  @Test
  void spacesAroundAValueAreNoPartOfIt() {
    assertThat(Spelling.tidy("  Bell \t Labs ")).isEqualTo("Bell Labs");
  }
}
