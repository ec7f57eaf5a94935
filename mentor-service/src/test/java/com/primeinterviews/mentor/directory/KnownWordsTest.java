package com.primeinterviews.mentor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.ServiceTest;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The words that mending goes by are those of the active profiles, however these came about. */
@ServiceTest
class KnownWordsTest {

  private final JdbcClient jdbc;
  private final Random random = new Random(5);

  KnownWordsTest(@Autowired JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Test
  void everyWordIsKnownAsOftenAsActiveProfilesHaveIt() {
    for (int i = 0; i < 40; i++) {
      add();
    }
    assertThat(wronglyCounted()).isZero();
    for (int i = 0; i < 10; i++) {
      jdbc.sql("update mentor set bio = ?, active = random() < 0.7 where title = 'Wordy'")
          .param(words())
          .update();
      jdbc.sql("update mentor set bio = ? where title = 'Wordy' and random() < 0.4")
          .param(words())
          .update();
      assertThat(wronglyCounted()).isZero();
    }
    jdbc.sql("update mentor set active = false where title = 'Wordy'").update();
    assertThat(wronglyCounted()).isZero();
  }

  private long wronglyCounted() {
    return jdbc.sql(
            """
            select count(*)
            from search_word full join (
              select word, count(*) as mentors
              from mentor cross join lateral unnest(tsvector_to_array(search_document)) as word
              where active and length(word) between 3 and 40
              group by word) as had using (word)
            where search_word.mentors is distinct from had.mentors
            """)
        .query(Long.class)
        .single();
  }

  private void add() {
    jdbc.sql(
            """
            insert into mentor (id, user_id, name, title, previous_companies, bio, specialties,
              skills, languages, experience, hourly_rate, currency, timezone, active, created_at,
              updated_at, version)
            values (:id, :id, 'Mentor', 'Wordy', '{}', :bio, '{}', '{}', '{}', 1, 1, 'EUR', 'UTC',
              true, now(), now(), 0)
            """)
        .param("id", UUID.randomUUID())
        .param("bio", words())
        .update();
  }

  private String words() {
    return random
        .ints(6, 0, 30)
        .mapToObj(number -> "known" + number)
        .collect(Collectors.joining(" "));
  }
}
