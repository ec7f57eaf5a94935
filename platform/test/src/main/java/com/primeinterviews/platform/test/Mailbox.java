package com.primeinterviews.platform.test;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Mails that the service under test has sent. */
public final class Mailbox {

  private final GreenMail server;

  Mailbox(GreenMail server) {
    this.server = server;
  }

  public GreenMail server() {
    return server;
  }

  public List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
  }

  /** Waits until there are at least this many mails to the address. */
  public List<MimeMessage> await(String address, int count) {
    return org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> mailsTo(address), mails -> mails.size() >= count);
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      var recipients = mail.getRecipients(Message.RecipientType.TO);
      return recipients != null
          && Arrays.stream(recipients).anyMatch(to -> to.toString().contains(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
