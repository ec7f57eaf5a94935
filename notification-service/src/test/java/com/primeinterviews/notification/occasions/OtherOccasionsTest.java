package com.primeinterviews.notification.occasions;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.notification.people.PersonDirectory;
import com.primeinterviews.platform.Ids;
import com.primeinterviews.platform.test.Api;
import com.primeinterviews.platform.test.Mailbox;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class OtherOccasionsTest {

  private final TestUser ada = TestUser.candidate();
  private final Notices notices;
  private final Events events;
  private final Mailbox mailbox;
  private final JdbcClient jdbc;
  private final PersonDirectory people;

  OtherOccasionsTest(
      @Autowired Api api,
      @Autowired Events events,
      @Autowired Mailbox mailbox,
      @Autowired JdbcClient jdbc,
      @Autowired PersonDirectory people) {
    this.notices = new Notices(api);
    this.events = events;
    this.mailbox = mailbox;
    this.jdbc = jdbc;
    this.people = people;
  }

  @Test
  void aNewAccountIsWelcomedInTheAppAndByMail() throws Exception {
    register("Ada Lovelace");
    awaitTold("welcome");
    var mail = mailbox.await(ada.email(), 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Welcome to Prime Interviews");
  }

  @Test
  void aChangedAccountIsRememberedAndAnOlderStateIsNot() {
    register("Ada");
    update("Augusta", 3);
    update("Stale", 2);
    update("Augusta Ada", 4);
    await().untilAsserted(() -> assertThat(nameOf(ada)).isEqualTo("Augusta Ada"));
    assertThat(notices.typesOf(ada)).containsExactly("welcome");
  }

  @Test
  void whoIsErasedLeavesNothing() throws Exception {
    register("Ada");
    awaitTold("welcome");
    mailbox.await(ada.email(), 1);

    events.send("user.erased.v1", ada.id(), Map.of("userId", ada.id()));

    await().untilAsserted(() -> assertThat(rowsOf(ada)).isZero());
    assertThat(notices.of(ada)).isEmpty();
  }

  @Test
  void whatComesAboutTheErasedAfterwardsIsToldToTheOthersOnly() {
    var session = new BookedSession(events);
    var candidate = session.candidate;
    events.send("user.erased.v1", candidate.id(), Map.of("userId", candidate.id()));
    await().until(() -> people.isForgotten(candidate.id()));

    session.bookedAndConfirmed(1);

    await().untilAsserted(() -> assertThat(notices.typesOf(session.mentor)).isNotEmpty());
    assertThat(rowsOf(candidate)).isZero();
  }

  private int rowsOf(TestUser user) {
    return jdbc.sql(
            """
            select (select count(*) from person where id = :user)
              + (select count(*) from notification where user_id = :user)
              + (select count(*) from delivery where user_id = :user)
            """)
        .param("user", user.id())
        .query(Integer.class)
        .single();
  }

  @Test
  void anApplicationThatMovesIsToldToItsOwner() {
    var application = Ids.newId();
    var edits = Map.of("applicationId", application, "userId", ada.id());
    events.send("application.created.v1", application, edits);
    events.send("application.status-changed.v1", application, edits);
    awaitTold("application.status-changed");
    var told = notices.of(ada).getFirst();
    assertThat(told.at("/body").asString())
        .isEqualTo("Senior Java Engineer at Acme moved from applied to interview.");
    assertThat(told.at("/data/applicationId").asString()).isEqualTo(application.toString());
  }

  @Test
  void anExportThatEndedIsToldToItsOwnerUnlessHeCancelledIt() {
    export("cancelled");
    export("failed");
    export("completed");
    await().untilAsserted(() -> assertThat(notices.of(ada)).hasSize(2));
    assertThat(notices.of(ada))
        .extracting(notification -> notification.at("/title").asString())
        .containsExactlyInAnyOrder("Export ready", "Export failed");
  }

  @Test
  void namesThatCarryMarkupAndControlsAreOneLineOfText() {
    register("A\u0007da\r\n<b>");
    awaitTold("welcome");
    assertThat(nameOf(ada)).isEqualTo("A da <b>");
  }

  private void register(String name) {
    events.send(
        "user.registered.v1",
        ada.id(),
        Map.of("userId", ada.id(), "email", ada.email(), "name", name));
  }

  private void update(String name, int version) {
    events.send(
        "user.updated.v1",
        ada.id(),
        Map.of("userId", ada.id(), "email", ada.email(), "name", name, "version", version));
  }

  private void export(String status) {
    var id = Ids.newId();
    events.send(
        "export.finished.v1", id, Map.of("exportId", id, "userId", ada.id(), "status", status));
  }

  private String nameOf(TestUser user) {
    return jdbc.sql("select name from person where id = ?")
        .param(user.id())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private void awaitTold(String... types) {
    await().untilAsserted(() -> assertThat(notices.typesOf(ada)).containsExactly(types));
  }
}
