package com.primeinterviews.notification.mail;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.primeinterviews.platform.test.Mailbox;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Events;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

@ServiceTest
class DeliveryJourneyTest {

  private final TestUser ada = TestUser.candidate();
  private final DeliveryQueue queue;
  private final DeliveryDesk desk;
  private final DeliveryWorker worker;
  private final Postman postman;
  private final JavaMailSenderImpl server;
  private final TransactionOperations transactions;
  private final JdbcClient jdbc;
  private final Events events;
  private final Mailbox mailbox;
  private int port;

  DeliveryJourneyTest(
      @Autowired DeliveryQueue queue,
      @Autowired DeliveryDesk desk,
      @Autowired DeliveryWorker worker,
      @Autowired Postman postman,
      @Autowired JavaMailSenderImpl server,
      @Autowired TransactionOperations transactions,
      @Autowired JdbcClient jdbc,
      @Autowired Events events,
      @Autowired Mailbox mailbox) {
    this.queue = queue;
    this.desk = desk;
    this.worker = worker;
    this.postman = postman;
    this.server = server;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.events = events;
    this.mailbox = mailbox;
  }

  @BeforeEach
  void rememberTheServer() {
    port = server.getPort();
  }

  @AfterEach
  void restoreTheServer() {
    server.setHost("127.0.0.1");
    server.setPort(port);
    if (!worker.isRunning()) {
      worker.start();
    }
  }

  @Test
  void aQueuedLetterIsSentAndItsSuccessPublished() throws Exception {
    var id = queueWelcome();
    var mail = mailbox.await(ada.email(), 1).getFirst();
    assertThat(mail.getMessageID()).isEqualTo("<" + id + "@primeinterviews.com>");
    var event = events.await("delivery.succeeded.v1", id);
    assertThat(event.at("/userId").asString()).isEqualTo(ada.id().toString());
    assertThat(event.at("/template").asString()).isEqualTo("welcome");
    assertThat(event.at("/attempts").asInt()).isEqualTo(1);
    assertThat(statusOf(id)).isEqualTo("SENT");
  }

  @Test
  void aLetterOfATransactionThatFailsIsNeverSent() {
    transactions.executeWithoutResult(
        status -> {
          queue.queue(welcome());
          status.setRollbackOnly();
        });
    assertThat(deliveriesOf(ada)).isZero();
  }

  @Test
  void aMailServerThatComesBackGetsTheMail() throws Exception {
    var setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    server.setPort(setup.getPort());
    var id = queueWelcome();
    await().until(() -> reasonOf(id).equals("connection refused"));
    worker.stop();
    var later = new GreenMail(setup);
    later.start();
    worker.start();
    try {
      await().until(() -> statusOf(id).equals("SENT"));
      assertThat(later.getReceivedMessages()).hasSize(1);
    } finally {
      later.stop();
    }
    assertThat(events.await("delivery.succeeded.v1", id).at("/attempts").asInt()).isBetween(2, 3);
  }

  @Test
  void threeFailuresAreFinalAndPublished() throws Exception {
    server.setPort(freePort());
    var id = queueWelcome();
    var event = events.await("delivery.failed.v1", id);
    assertThat(event.at("/attempts").asInt()).isEqualTo(3);
    assertThat(event.at("/reason").asString()).isEqualTo("connection refused");
    assertThat(statusOf(id)).isEqualTo("FAILED");
  }

  @Test
  void withoutAMailServerLettersAreSkipped() {
    server.setHost("");
    var id = queueWelcome();
    await().until(() -> statusOf(id).equals("SKIPPED"));
    assertThat(mailbox.mailsTo(ada.email())).isEmpty();
  }

  @Test
  void aLetterInTheHandOfADeadWorkerIsSentByAnotherWhenTheLeaseEnds() {
    worker.stop();
    var id = queueWelcome();
    assertThat(desk.take(100)).extracting(Envelope::deliveryId).contains(id);
    assertThat(desk.take(100)).isEmpty();
    endTheLeaseOf(id);
    worker.start();
    mailbox.await(ada.email(), 1);
    assertThat(events.await("delivery.succeeded.v1", id).at("/attempts").asInt()).isEqualTo(2);
  }

  @Test
  void aWorkerThatDiesBetweenSendingAndMarkingRepeatsTheMailUnderTheSameMessageId()
      throws Exception {
    worker.stop();
    var id = queueWelcome();
    var envelope =
        desk.take(100).stream().filter(e -> e.deliveryId().equals(id)).findFirst().orElseThrow();
    assertThat(postman.deliver(envelope)).isEqualTo(new Outcome.Sent());
    endTheLeaseOf(id);
    worker.start();
    var mails = mailbox.await(ada.email(), 2);
    assertThat(mails.getFirst().getMessageID()).isEqualTo(mails.getLast().getMessageID());
  }

  @Test
  void aLetterThatKillsEveryWorkerIsGivenUp() {
    worker.stop();
    var id = queueWelcome();
    jdbc.sql("update delivery set attempts = 3 where id = ?").param(id).update();
    worker.start();
    var event = events.await("delivery.failed.v1", id);
    assertThat(event.at("/reason").asString()).isEqualTo("the worker died while sending");
  }

  @Test
  void aLetterToSomebodyWhoNeverBecomesKnownIsGivenUp() {
    worker.stop();
    var meeting = Meetings.aMeeting().build().withMentorEmail(null);
    var letter =
        new SessionLetter(
            SessionLetter.Purpose.REQUESTED, Side.MENTOR, ofUnknownMentor(meeting), false, null);
    var id = queue(letter);
    jdbc.sql("update delivery set created_at = created_at - interval '2 hours' where id = ?")
        .param(id)
        .update();
    worker.start();
    var event = events.await("delivery.failed.v1", id);
    assertThat(event.at("/reason").asString()).isEqualTo("the recipient is not known");
    assertThat(event.at("/attempts").asInt()).isZero();
  }

  @Test
  void workersOfSeveralInstancesNeverTakeTheSameLetter() {
    worker.stop();
    IntStream.range(0, 40).forEach(n -> queueWelcome());
    var hands =
        IntStream.range(0, 4)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> desk.take(10)))
            .toList();
    var taken = new ArrayList<UUID>();
    hands.forEach(hand -> hand.join().forEach(envelope -> taken.add(envelope.deliveryId())));
    assertThat(taken).doesNotHaveDuplicates().isNotEmpty();
    jdbc.sql("delete from delivery where user_id = ?").param(ada.id()).update();
  }

  private void endTheLeaseOf(UUID id) {
    jdbc.sql("update delivery set due_at = now() where id = ?").param(id).update();
  }

  private UUID queueWelcome() {
    return queue(welcome());
  }

  private UUID queue(Letter letter) {
    transactions.executeWithoutResult(status -> queue.queue(letter));
    return jdbc.sql("select id from delivery where user_id = ? order by id desc limit 1")
        .param(letter.readerId())
        .query(UUID.class)
        .single();
  }

  private WelcomeLetter welcome() {
    return new WelcomeLetter(ada.id(), ada.name(), ada.email());
  }

  private static MeetingDetails ofUnknownMentor(MeetingDetails meeting) {
    var mentor = meeting.mentor();
    return new MeetingDetails(
        meeting.sessionId(),
        meeting.sequence(),
        new Participant(UUID.randomUUID(), mentor.name(), null, mentor.zone()),
        meeting.company(),
        meeting.candidate(),
        meeting.sessionType(),
        meeting.startsAt(),
        meeting.endsAt(),
        meeting.meetingType(),
        meeting.meetingLink(),
        meeting.happenedAt());
  }

  private String statusOf(UUID id) {
    return column("status", id);
  }

  private String reasonOf(UUID id) {
    return column("reason", id);
  }

  private String column(String name, UUID id) {
    return jdbc.sql("select coalesce(" + name + ", '') from delivery where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private int deliveriesOf(TestUser user) {
    return jdbc.sql("select count(*) from delivery where user_id = ?")
        .param(user.id())
        .query(Integer.class)
        .single();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
