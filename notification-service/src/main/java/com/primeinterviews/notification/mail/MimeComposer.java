package com.primeinterviews.notification.mail;

import com.primeinterviews.notification.wording.OneLine;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Folds a written mail into MIME: text, HTML and calendar as alternatives, the .ics attached. */
@Component
class MimeComposer {

  private final MailSettings settings;
  private final Clock clock;

  MimeComposer(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  MimeMessage compose(MimeMessage message, UUID deliveryId, String to, WrittenMail mail)
      throws MessagingException {
    message.setFrom(sender());
    message.setRecipient(RecipientType.TO, recipient(to));
    message.setSubject(OneLine.of(mail.subject()), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    // The same for every try, so that a mailbox can tell a repetition.
    message.setHeader("Message-ID", "<" + deliveryId + "@primeinterviews.com>");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(body(mail));
    return message;
  }

  private InternetAddress sender() {
    try {
      return new InternetAddress(
          settings.from(), settings.senderName(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One plain address and nothing else: no list, no name, no line break. */
  private static InternetAddress recipient(String text) throws AddressException {
    var address = new InternetAddress(text, true);
    if (address.isGroup() || !text.equals(address.getAddress()) || !text.equals(OneLine.of(text))) {
      throw new AddressException("not a plain address");
    }
    return address;
  }

  private static MimeMultipart body(WrittenMail mail) throws MessagingException {
    var alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(text(mail.text(), "plain"));
    alternatives.addBodyPart(text(mail.html(), "html"));
    var calendar = mail.calendar();
    if (calendar == null) {
      return alternatives;
    }
    // Mail programs read the invitation from the alternative; people save the attachment.
    alternatives.addBodyPart(
        bytes(calendar.content(), "text/calendar; charset=UTF-8; method=" + calendar.method()));
    var attachment = bytes(calendar.content(), "application/ics; name=invite.ics");
    attachment.setFileName("invite.ics");
    var all = new MimeMultipart("mixed");
    var message = new MimeBodyPart();
    message.setContent(alternatives);
    all.addBodyPart(message);
    all.addBodyPart(attachment);
    return all;
  }

  private static MimeBodyPart text(String content, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static MimeBodyPart bytes(String content, String type) throws MessagingException {
    var part = new MimeBodyPart();
    var source = new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type);
    part.setDataHandler(new DataHandler(source));
    return part;
  }
}
