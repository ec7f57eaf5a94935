package com.primeinterviews.analytics;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.analytics.Recount.Moved;
import com.primeinterviews.analytics.dashboard.MonthlyProgress;
import com.primeinterviews.analytics.sessions.SessionFacts;
import com.primeinterviews.analytics.sessions.SessionFacts.Told;
import com.primeinterviews.analytics.sessions.SessionLedger;
import com.primeinterviews.analytics.sessions.SessionStatus;
import com.primeinterviews.platform.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever part of the events is heard, in whatever order and however often, and wherever the
 * person moves meanwhile: the counters in the database are those of a naive recount.
 */
@ServiceTest
class CountersPropertyTest {

  private static final List<String> STATUS_AND_ANSWERS =
      List.of(
          "pending",
          "confirmed",
          "live",
          "completed",
          "cancelled",
          "expired",
          "no_show",
          "answered",
          "answer_seconds");

  /** Each try counts in a month of its own, as all share one database. */
  private static final AtomicInteger TRIES = new AtomicInteger();

  @Autowired SessionLedger ledger;
  @Autowired MonthlyProgress progress;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @BeforeProperty
  void wire() throws Exception {
    new TestContextManager(getClass()).prepareTestInstance(this);
  }

  @Property(tries = 60)
  void theCountersAreThoseOfANaiveRecount(
      @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 8) Integer> lives,
      @ForAll @IntRange(max = 40_000) int minutesIntoTheMonth,
      @ForAll("picks") List<Integer> picks) {
    UUID person = UUID.randomUUID();
    Instant month =
        YearMonth.of(1980, 1)
            .plusMonths(3L * TRIES.incrementAndGet())
            .atDay(1)
            .atStartOfDay()
            .toInstant(UTC);
    List<Object> everything =
        everything(person, month.plus(Duration.ofMinutes(minutesIntoTheMonth)), lives);
    Set<Told> told = new LinkedHashSet<>();
    Set<Moved> moves = new LinkedHashSet<>();

    for (int pick : picks) {
      Object event = everything.get(pick % everything.size());
      switch (event) {
        case Told session -> {
          told.add(session);
          inTransaction(() -> ledger.record(session.kind(), session.fact()));
        }
        case Moved move -> {
          moves.add(move);
          inTransaction(() -> progress.live(person, move.zone(), move.version()));
        }
        default -> throw new IllegalStateException();
      }
    }

    Recount recount = new Recount(told, moves);
    assertThat(months(person)).usingRecursiveComparison().isEqualTo(recount.months());
    assertThat(quarters(month)).isEqualTo(recount.quarters());
  }

  @Provide
  Arbitrary<List<Integer>> picks() {
    return Arbitraries.integers().between(0, 999).list().ofMinSize(1).ofMaxSize(25);
  }

  private static List<Object> everything(UUID person, Instant booked, List<Integer> lives) {
    var everything = new ArrayList<Object>();
    for (int life : lives) {
      List<SessionStatus> states = SessionFacts.LIVES.get(life);
      everything.addAll(SessionFacts.life(UUID.randomUUID(), person, booked, states));
    }
    everything.add(new Moved(ZoneId.of("Asia/Tokyo"), 1));
    everything.add(new Moved(ZoneId.of("America/Los_Angeles"), 2));
    return everything;
  }

  private void inTransaction(Runnable action) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> action.run());
  }

  private Map<YearMonth, int[]> months(UUID person) {
    var months = new TreeMap<YearMonth, int[]>();
    jdbc.sql("select * from progress_month where user_id = ? and sessions <> 0")
        .param(person)
        .query(
            row -> {
              months.put(
                  YearMonth.from(row.getObject("month", LocalDate.class)),
                  new int[] {
                    row.getInt("sessions"), row.getInt("completed"), row.getInt("minutes")
                  });
            });
    return months;
  }

  private Map<String, Integer> quarters(Instant month) {
    var quarters = new TreeMap<String, Integer>();
    jdbc.sql("select * from booking_quarter where quarter between ? and ?")
        .params(month.atOffset(UTC), month.plus(Duration.ofDays(60)).atOffset(UTC))
        .query(
            row -> {
              var quarter = row.getObject("quarter", OffsetDateTime.class).toInstant();
              for (String column : STATUS_AND_ANSWERS) {
                if (row.getInt(column) != 0) {
                  quarters.put(quarter + " " + column, row.getInt(column));
                }
              }
            });
    return quarters;
  }
}
