package com.primeinterviews.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.platform.Ids;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeComposerTest {

  private static final Session SESSION = Session.getInstance(new Properties());
  private final MimeComposer composer =
      new MimeComposer(TestMailSettings.defaults(), Clock.systemUTC());

  @Test
  void aMailHasBothFormsAndTheCalendarTwice() throws Exception {
    var calendar = new CalendarObject("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    var mail = compose("ada@example.com", new WrittenMail("Hi", "<p>ä</p>", "ä", calendar));
    var mixed = (MimeMultipart) mail.getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    var alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("ä");
    assertThat(alternatives.getBodyPart(1).getContent()).isEqualTo("<p>ä</p>");
    assertThat(alternatives.getBodyPart(2).getContentType())
        .contains("text/calendar", "method=REQUEST");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    assertThat(new String(mixed.getBodyPart(1).getInputStream().readAllBytes()))
        .isEqualTo(calendar.content());
  }

  @Test
  void theSameDeliveryHasTheSameMessageId() throws Exception {
    var id = Ids.newId();
    var mail = new WrittenMail("Hi", "h", "t", null);
    assertThat(compose(id, "ada@example.com", mail).getMessageID())
        .isEqualTo(compose(id, "ada@example.com", mail).getMessageID())
        .isEqualTo("<" + id + "@primeinterviews.com>");
  }

  @Test
  void aSubjectCannotAddHeaders() throws Exception {
    var mail =
        compose(
            "ada@example.com",
            new WrittenMail("Hi\r\nBcc: all@example.com\r\n\r\nbody", "h", "t", null));
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).isEqualTo("Hi Bcc: all@example.com body");
    assertThat(mail.getAllRecipients()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@example.com, all@example.com",
        "Ada <ada@example.com>",
        "ada@example.com\r\nBcc: all@example.com",
        "ada",
        "",
        "list: ada@example.com;"
      })
  void onlyOnePlainAddressIsARecipient(String address) {
    assertThatThrownBy(() -> compose(address, new WrittenMail("Hi", "h", "t", null)))
        .isInstanceOf(AddressException.class);
  }

  @Test
  void theSenderIsTheServiceAndMachinesDoNotAnswer() throws Exception {
    var mail = compose("ada@example.com", new WrittenMail("Hi", "h", "t", null));
    assertThat(mail.getFrom()[0])
        .hasToString("Prime Interviews <notifications@primeinterviews.com>");
    assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString("ada@example.com");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  private MimeMessage compose(String to, WrittenMail mail) throws MessagingException, IOException {
    return compose(Ids.newId(), to, mail);
  }

  /** As it arrives: written out and parsed again, the way the sender writes it. */
  private MimeMessage compose(UUID id, String to, WrittenMail mail)
      throws MessagingException, IOException {
    var message = composer.compose(new MimeMessage(SESSION), id, to, mail);
    var messageId = message.getMessageID();
    message.saveChanges();
    message.setHeader("Message-ID", messageId);
    var bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
  }
}
