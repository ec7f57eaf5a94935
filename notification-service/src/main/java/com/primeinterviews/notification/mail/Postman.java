package com.primeinterviews.notification.mail;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Brings one letter to the mail server. */
@Component
class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);

  private final JavaMailSenderImpl server;
  private final LetterWriter writer;
  private final MimeComposer composer;

  Postman(JavaMailSenderImpl server, LetterWriter writer, MimeComposer composer) {
    this.server = server;
    this.writer = writer;
    this.composer = composer;
  }

  Outcome deliver(Envelope envelope) {
    if (!StringUtils.hasText(server.getHost())) {
      return new Outcome.Skipped();
    }
    try {
      var mail = writer.write(envelope.letter());
      server.send(
          composer.compose(server.createMimeMessage(), envelope.deliveryId(), envelope.to(), mail));
      return new Outcome.Sent();
    } catch (MailException | MessagingException e) {
      // Mail servers like to quote addresses, so their words stay out of the log's usual level.
      log.debug("Delivery {} failed", envelope.deliveryId(), e);
      return new Outcome.Failed(MailTrouble.describe(e));
    } catch (RuntimeException e) {
      log.error("The letter of delivery {} could not be written", envelope.deliveryId(), e);
      return new Outcome.Failed("the letter could not be written");
    }
  }
}
