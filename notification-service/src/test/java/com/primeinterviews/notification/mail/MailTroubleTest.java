package com.primeinterviews.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class MailTroubleTest {

  @Test
  void aRefusedConnectionIsFoundBelowWhatSpringMakesOfIt() {
    var failure =
        new MailSendException(
            "Mail server connection failed",
            new MessagingException("Couldn't connect", new ConnectException("refused")));
    assertThat(MailTrouble.describe(failure)).isEqualTo("connection refused");
  }

  @Test
  void troubleWithOneMessageIsFoundToo() {
    var failure =
        new MailSendException(
            Map.of("mail", new MessagingException("x", new SocketTimeoutException("y"))));
    assertThat(MailTrouble.describe(failure)).isEqualTo("timed out");
  }

  @Test
  void theWordsOfTheServerAreNotRepeated() {
    var failure =
        new MailSendException(
            Map.of("mail", new SendFailedException("550 <ada@example.com> unknown")));
    assertThat(MailTrouble.describe(failure)).isEqualTo("refused by the mail server");
  }
}
