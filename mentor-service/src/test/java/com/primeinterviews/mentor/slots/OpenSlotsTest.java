package com.primeinterviews.mentor.slots;

import static com.primeinterviews.mentor.ProfileJson.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.mentor.MentorApi;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.ServiceTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class OpenSlotsTest {

  private static final Instant NINE = Instant.parse("2031-05-05T09:00:00Z");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final UUID mentor;

  OpenSlotsTest(
      @Autowired Api api,
      @Autowired JdbcClient jdbc,
      @Autowired PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.mentor = new MentorApi(api).published(aProfile());
  }

  private OpenSlots at(Instant now) {
    return new OpenSlots(jdbc, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void asTimePassesTheNextSlotIsTheOneAfter() {
    transaction.executeWithoutResult(
        status -> {
          at(NINE).replace(mentor, 1, List.of(NINE.plusSeconds(60), NINE.plusSeconds(120)));
          assertThat(nextSlot()).isEqualTo(NINE.plusSeconds(60));
          at(NINE.plusSeconds(59)).dropBegun();
          assertThat(nextSlot()).isEqualTo(NINE.plusSeconds(60));
          at(NINE.plusSeconds(60)).dropBegun();
          assertThat(nextSlot()).isEqualTo(NINE.plusSeconds(120));
          at(NINE.plus(Duration.ofDays(1))).dropBegun();
          assertThat(nextSlot()).isAfter(Instant.parse("9000-01-01T00:00:00Z"));
          status.setRollbackOnly();
        });
  }

  private Instant nextSlot() {
    return jdbc.sql("select next_slot from slot_outlook where mentor_id = ?")
        .param(mentor)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }
}
