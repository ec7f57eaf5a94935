package com.primeinterviews.mentor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.directory.DirectoryPage.Overview;
import com.primeinterviews.mentor.spelling.Spelling;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.test.ServiceTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random profiles that come, change and go; after each step random filters are counted twice. */
@ServiceTest
class FacetCountsTest {

  private static final List<String> VALUES =
      List.of("React", "REACT", "react", "Ångström", "ångström", "ΟΔΟΣ", "οδος", "İ", "Go", "C#");
  private static final List<String> MANY =
      Stream.iterate(0, i -> i + 1).limit(120).map(i -> "v" + i).toList();

  private final Directory directory;
  private final JdbcClient jdbc;
  private final String mine = "s" + UUID.randomUUID();

  FacetCountsTest(@Autowired Directory directory, @Autowired JdbcClient jdbc) {
    this.directory = directory;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theCountsAreThoseOfASlowCount(long seed) {
    var random = new Random(seed);
    for (int step = 0; step < 6; step++) {
      add(15, random);
      change(random);
      var rows = rows();
      for (int i = 0; i < 10; i++) {
        var filter = filter(random);
        assertThat(counted(filter)).as("%s", filter).isEqualTo(SlowCount.of(rows, filter));
      }
    }
  }

  private Overview counted(MentorFilter filter) {
    var page = directory.find(filter, SortOrder.PRICE, new PageQuery(1, 1, null));
    return Objects.requireNonNull(page.overview());
  }

  private void add(int number, Random random) {
    for (int i = 0; i < number; i++) {
      var id = UUID.randomUUID();
      jdbc.sql(
              """
              insert into mentor (id, user_id, name, title, current_company, previous_companies,
                bio, specialties, skills, languages, experience, hourly_rate, currency, timezone,
                active, created_at, updated_at, version, rating)
              values (:id, :id, 'Mentor', 'Engineer', :company, :companies, :bio,
                array_append(:specialties, :mine), :skills, :languages, :experience, :rate, 'EUR',
                'UTC', true, now(), now(), 0, :rating)
              """)
          .param("id", id)
          .param("company", random.nextBoolean() ? null : "Ångström")
          .param("companies", some(random))
          .param("bio", mine.replace("-", "") + (random.nextBoolean() ? " alpha" : " beta"))
          .param("specialties", some(random))
          .param("mine", mine)
          .param("skills", some(random))
          .param("languages", some(random))
          .param("experience", random.nextInt(10))
          .param("rate", BigDecimal.valueOf(random.nextInt(2_000), 2))
          .param("rating", BigDecimal.valueOf(random.nextInt(501), 2))
          .update();
      jdbc.sql("insert into slot_outlook (mentor_id) values (?)").param(id).update();
      if (random.nextBoolean()) {
        jdbc.sql("insert into open_slot values (?, now() + interval '2 days')").param(id).update();
      }
    }
  }

  /** Each value once whatever its case, as profiles have them. */
  private static String[] some(Random random) {
    var pool = random.nextInt(3) == 0 ? MANY : VALUES;
    return random
        .ints(random.nextInt(5), 0, pool.size())
        .mapToObj(pool::get)
        .collect(Collectors.toMap(Spelling::folded, value -> value, (one, other) -> one))
        .values()
        .toArray(String[]::new);
  }

  private void change(Random random) {
    jdbc.sql(
            "update mentor set active = not active where random() < 0.2 and :mine = any (specialties)")
        .param("mine", mine)
        .update();
    jdbc.sql(
            """
            update mentor set skills = :skills, hourly_rate = :rate, rating = 4.2
            where random() < 0.2 and :mine = any (specialties)
            """)
        .param("mine", mine)
        .param("skills", some(random))
        .param("rate", random.nextInt(30))
        .update();
  }

  private List<SlowCount.Row> rows() {
    return jdbc.sql(
            """
            select *, exists (select from open_slot s where s.mentor_id = m.id) as has_slot
            from mentor m where active and :mine = any (specialties)
            """)
        .param("mine", mine)
        .query((row, number) -> SlowCount.Row.of(row))
        .list();
  }

  /** By the specialty or by the word that only these mentors have, and by whatever else. */
  private MentorFilter filter(Random random) {
    boolean byWord = random.nextBoolean();
    var word = mine.replace("-", "");
    return new MentorFilter(
        wanted(random),
        wanted(random),
        wanted(random),
        byWord ? wanted(random) : List.of(mine),
        random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(5_001), 3) : null,
        random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(10_000), 3) : null,
        random.nextInt(3) == 0 ? BigDecimal.valueOf(10_000 + random.nextInt(10_000), 3) : null,
        random.nextInt(3) == 0 ? random.nextInt(10) : null,
        random.nextInt(4) == 0 ? tomorrow() : null,
        null,
        byWord ? word + (random.nextBoolean() ? " alpha" : "") : null);
  }

  private static List<String> wanted(Random random) {
    return random.nextInt(3) == 0 ? List.of(some(random)) : List.of();
  }

  private static @Nullable Instant tomorrow() {
    return Instant.now().plus(1, ChronoUnit.DAYS);
  }
}
