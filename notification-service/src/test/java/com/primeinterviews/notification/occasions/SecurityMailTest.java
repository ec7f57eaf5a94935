package com.primeinterviews.notification.occasions;

import static com.primeinterviews.notification.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.platform.test.Mailbox;
import com.primeinterviews.platform.test.ServiceTest;
import com.primeinterviews.platform.test.TestUser;
import com.primeinterviews.platform.test.contracts.Contracts;
import com.primeinterviews.platform.test.contracts.Events;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SecurityMailTest {

  private static final String FAR_FUTURE = "2126-01-12T10:00:00Z";

  private final TestUser ada = TestUser.candidate();
  private final Events events;
  private final Mailbox mailbox;
  private final JdbcClient jdbc;

  SecurityMailTest(
      @Autowired Events events, @Autowired Mailbox mailbox, @Autowired JdbcClient jdbc) {
    this.events = events;
    this.mailbox = mailbox;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @CsvSource({
    "password-reset.requested.v1, Set a new password, /reset-password",
    "email-verification.requested.v1, Confirm your e-mail address, /verify-email"
  })
  void theLinkOfTheMailCarriesTheTokenWhereNoServerLogsIt(String type, String subject, String page)
      throws Exception {
    sendLink(type, FAR_FUTURE);
    var mail = mailbox.await(ada.email(), 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo(subject);
    var link = page + "#token=" + tokenOf(type);
    assertThat(part(mail, 0)).contains("Hello Ada Lovelace,", link, "(Europe/London)");
    assertThat(part(mail, 1)).contains(link + "\"", "(Europe/London)");
  }

  @Test
  void onceTheMailIsSentTheTokenIsKeptNowhere() {
    var type = "password-reset.requested.v1";
    sendLink(type, FAR_FUTURE);
    await()
        .untilAsserted(
            () -> assertThat(letter()).contains("PASSWORD_RESET").doesNotContain(tokenOf(type)));
  }

  @Test
  void aLinkThatHasRunOutIsNotSent() {
    sendLink("password-reset.requested.v1", Instant.now().minusSeconds(1).toString());
    alert("password-changed");
    mailbox.await(ada.email(), 1);
    assertThat(letter()).contains("PASSWORD_CHANGED");
  }

  @ParameterizedTest
  @CsvSource({
    "refresh-token-reused, A sign-in of yours was ended, somebody may have copied it",
    "password-changed, Your password was changed, signed out",
    "totp-enabled, Two-step sign-in was switched on, now takes a code",
    "totp-disabled, Two-step sign-in was switched off, any more",
    "recovery-code-used, A recovery code was used, recovery code"
  })
  void anAlertSaysWhatHappenedAndWhen(String alert, String subject, String words) throws Exception {
    alert(alert);
    var mail = mailbox.await(ada.email(), 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo(subject);
    assertThat(part(mail, 0)).contains(words, "Mon 12 Jan 2026, 09:30 (Europe/London)");
    assertThat(part(mail, 1)).contains(words, "Mon 12 Jan 2026, 09:30 (Europe/London)");
  }

  private void sendLink(String type, String expiresAt) {
    events.send(
        type, ada.id(), Map.of("userId", ada.id(), "email", ada.email(), "expiresAt", expiresAt));
  }

  private void alert(String alert) {
    events.send(
        "security.alert.v1",
        ada.id(),
        Map.of("userId", ada.id(), "email", ada.email(), "alert", alert));
  }

  private String letter() {
    return jdbc.sql("select letter from delivery where user_id = ?")
        .param(ada.id())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private static String tokenOf(String type) {
    return Contracts.sample(type).get("token").asString();
  }

  /** Text first, then HTML. */
  private static String part(MimeMessage mail, int number) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(number).getContent();
  }
}
