package com.primeinterviews.notification.occasions;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.Mailbox;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A slot is kept for somebody who waited. */
@ServiceTest
class WaitlistOfferTest {

  private final Notices notices;
  private final Events events;
  private final Mailbox mailbox;

  WaitlistOfferTest(@Autowired Api api, @Autowired Events events, @Autowired Mailbox mailbox) {
    this.notices = new Notices(api);
    this.events = events;
    this.mailbox = mailbox;
  }

  @Test
  void anOfferIsToldInTheAppAndByMailWithItsEndInTheReadersZone() throws Exception {
    TestUser candidate = TestUser.candidate();
    UUID hold = Ids.newId();
    events.send(
        "user.registered.v1",
        candidate.id(),
        Map.of("userId", candidate.id(), "email", candidate.email(), "name", candidate.name()));
    events.send(
        "waitlist.offered.v1", hold, Map.of("holdId", hold, "candidate.userId", candidate.id()));

    await()
        .untilAsserted(() -> assertThat(notices.typesOf(candidate)).contains("waitlist.offered"));
    var told =
        notices.of(candidate).stream()
            .filter(notice -> notice.at("/type").asString().equals("waitlist.offered"))
            .findFirst()
            .orElseThrow();
    assertThat(told.at("/data/holdId").asString()).isEqualTo(hold.toString());
    assertThat(told.at("/body").asString())
        .contains("Grace Hopper", "Mon 19 Jan 2026, 23:00", "Mon 12 Jan 2026, 19:00 (Asia/Tokyo)");
    await()
        .untilAsserted(
            () ->
                assertThat(mailbox.mailsTo(candidate.email()))
                    .anySatisfy(
                        mail ->
                            assertThat(mail.getSubject())
                                .isEqualTo("A slot of Grace Hopper is free")));
  }
}
