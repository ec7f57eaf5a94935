package com.primeinterviews.mentor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.paging.Cursor;
import com.primeinterviews.platform.paging.PageQuery;
import com.primeinterviews.platform.test.ServiceTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 20,000 mentors, made and taken back in one transaction, and the very statements of the list. */
@ServiceTest
class SelectiveFiltersTest {

  private static final int MENTORS = 20_000;

  private final Directory directory;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  SelectiveFiltersTest(
      @Autowired Directory directory,
      @Autowired JdbcClient jdbc,
      @Autowired PlatformTransactionManager transactions) {
    this.directory = directory;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void noSelectiveFilterReadsTheWholeTable() {
    transaction.executeWithoutResult(
        status -> {
          generate();
          // The planner may find a small table cheaper to read whole; shown is that it need not.
          jdbc.sql("set local enable_seqscan = off").update();
          for (var order : SortOrder.values()) {
            selective().forEach(filter -> readsNoWholeTable(filter, order));
          }
          status.setRollbackOnly();
        });
  }

  private void readsNoWholeTable(MentorFilter filter, SortOrder wanted) {
    var order = wanted.forSearch(filter.search());
    var before = wholeReads();
    var first = directory.find(filter, order, new PageQuery(1, 20, null));
    assertThat(first.mentors()).as("%s", filter).isNotEmpty();
    var cursor = first.nextCursor();
    if (cursor != null) {
      var at = Cursor.decode(cursor);
      assertThat(directory.find(filter, order, new PageQuery(1, 20, at)).mentors()).isNotEmpty();
    }
    assertThat(wholeReads()).as("sequential scans for %s by %s", filter, order).isEqualTo(before);
  }

  /**
   * Sequential scans of the big tables in this transaction so far. The narrow {@code slot_outlook}
   * is none of them: reading its few pages is at times cheaper than looking up hundreds of mentors.
   */
  private Map<String, Long> wholeReads() {
    var scans = new HashMap<String, Long>();
    jdbc.sql(
            """
            select relname, seq_scan from pg_stat_xact_user_tables
            where relname in ('mentor', 'open_slot', 'search_word')
            """)
        .query(
            row -> {
              scans.put(row.getString("relname"), row.getLong("seq_scan"));
            });
    return scans;
  }

  private static Stream<MentorFilter> selective() {
    var soon = Instant.now().plus(200, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
    return Stream.of(
        filter(List.of("Skill 7"), List.of(), null, null, null),
        filter(List.of("skill 7", "skill 8"), List.of("Company 7"), null, null, null),
        filter(List.of(), List.of("company 40"), null, null, null),
        filter(List.of(), List.of(), "wordy77", null, null),
        filter(List.of("Skill 7"), List.of(), "engineer wordy7", new BigDecimal("2"), null),
        filter(List.of(), List.of(), "wrody77", null, null),
        filter(List.of("Skill 7"), List.of(), null, null, soon));
  }

  private static MentorFilter filter(
      List<String> skills,
      List<String> companies,
      @Nullable String search,
      @Nullable BigDecimal ratingMin,
      @Nullable Instant from) {
    return new MentorFilter(
        skills,
        companies,
        List.of(),
        List.of(),
        ratingMin,
        null,
        null,
        null,
        from,
        from == null ? null : from.plus(12, ChronoUnit.HOURS),
        search);
  }

  private void generate() {
    jdbc.sql(
            """
            insert into mentor (id, user_id, name, title, current_company, previous_companies,
              bio, specialties, skills, languages, experience, hourly_rate, currency, timezone,
              active, created_at, updated_at, version, rating)
            select gen_random_uuid(), gen_random_uuid(), 'Mentor ' || n, 'Engineer',
              'Company ' || n % 500, '{}', 'wordy' || n || ' wordy' || n % 301,
              array['Specialty ' || n % 50], array['Skill ' || n % 200, 'Skill ' || n % 201],
              array['Language ' || n % 20], n % 40, n % 300, 'EUR', 'UTC', true, now(), now(), 0,
              n % 500 / 100.0
            from generate_series(1, ?) n
            """)
        .param(MENTORS)
        .update();
    jdbc.sql(
            """
            insert into slot_outlook (mentor_id, next_slot)
            select id, now() + experience * interval '10 hours'
            from mentor where currency = 'EUR' and title = 'Engineer'
            on conflict do nothing
            """)
        .update();
    jdbc.sql(
            """
            insert into open_slot
            select mentor_id, next_slot + n * interval '1 day'
            from slot_outlook, generate_series(0, 19) n
            on conflict do nothing
            """)
        .update();
    for (var table : List.of("mentor", "slot_outlook", "open_slot", "search_word")) {
      jdbc.sql("analyze " + table).update();
    }
  }
}
