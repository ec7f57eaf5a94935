package com.primeinterviews.mentor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.ServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Thousands of mentors, made and taken back in one transaction. */
@ServiceTest
class OverviewsTest {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Overviews overviews;
  private final String mine = "s" + UUID.randomUUID();
  private Instant now = Instant.now();

  OverviewsTest(@Autowired JdbcClient jdbc, @Autowired PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    InstantSource time = () -> now;
    this.overviews = new Overviews(new FacetCounter(jdbc), clock(time));
  }

  @Test
  void whatManyMatchIsCountedOnceForAllUntilItGrowsOld() {
    withMentors(
        Overviews.BROAD,
        () -> {
          assertThat(total()).isEqualTo(Overviews.BROAD);
          add(3);
          assertThat(total()).isEqualTo(Overviews.BROAD);
          now = now.plus(Duration.ofMinutes(4));
          assertThat(total()).isEqualTo(Overviews.BROAD + 3);
        });
  }

  @Test
  void whatIsAskedForIsCountedAgainBeforeItGrowsOld() {
    withMentors(
        Overviews.BROAD,
        () -> {
          total();
          add(3);
          now = now.plusSeconds(61);
          overviews.recount();
          assertThat(total()).as("nobody asked meanwhile").isEqualTo(Overviews.BROAD);
          overviews.recount();
          assertThat(total()).isEqualTo(Overviews.BROAD + 3);
        });
  }

  @Test
  void whatFewMatchIsCountedForEachRequest() {
    withMentors(
        7,
        () -> {
          assertThat(total()).isEqualTo(7);
          add(1);
          assertThat(total()).isEqualTo(8);
        });
  }

  private long total() {
    var filter =
        new MentorFilter(
            List.of(),
            List.of(),
            List.of(),
            List.of(mine),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return overviews.of(filter, null).total();
  }

  private void withMentors(int number, Runnable test) {
    transaction.executeWithoutResult(
        status -> {
          add(number);
          test.run();
          status.setRollbackOnly();
        });
  }

  private void add(int number) {
    jdbc.sql(
            """
            insert into mentor (id, user_id, name, title, previous_companies, specialties, skills,
              languages, experience, hourly_rate, currency, timezone, active, created_at,
              updated_at, version)
            select gen_random_uuid(), gen_random_uuid(), 'Mentor', 'Engineer', '{}',
              array[:mine], '{}', '{}', 1, 1, 'EUR', 'UTC', true, now(), now(), 0
            from generate_series(1, :number)
            """)
        .param("mine", mine)
        .param("number", number)
        .update();
  }

  private static Clock clock(InstantSource time) {
    return time.withZone(ZoneOffset.UTC);
  }
}
