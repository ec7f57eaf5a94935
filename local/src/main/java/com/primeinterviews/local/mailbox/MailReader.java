package com.primeinterviews.local.mailbox;

import com.primeinterviews.local.mailbox.Mail.Attachment;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a MIME message apart into what a reader wants to see. */
final class MailReader {
  /** Written into stored messages: a blind copy's recipient is nowhere else in them. */
  static final String DELIVERED_TO = "Delivered-To";

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<Attachment> attachments = new ArrayList<>();

  private MailReader() {}

  static Mail read(String id, Instant receivedAt, MimeMessage message)
      throws MessagingException, IOException {
    MailReader reader = new MailReader();
    reader.take(message);
    return new Mail(
        id,
        receivedAt,
        Objects.requireNonNullElse(InternetAddress.toUnicodeString(message.getFrom()), ""),
        recipients(message),
        Objects.requireNonNullElse(message.getSubject(), ""),
        reader.text.toString(),
        reader.html.toString(),
        List.copyOf(reader.attachments));
  }

  private static List<String> recipients(MimeMessage message) throws MessagingException {
    String @Nullable [] delivered = message.getHeader(DELIVERED_TO);
    return delivered == null ? List.of() : Stream.of(delivered).toList();
  }

  private void take(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int n = 0; n < parts.getCount(); n++) {
        take(parts.getBodyPart(n));
      }
    } else if (part.getFileName() == null && part.isMimeType("text/plain")) {
      text.append(content(part));
    } else if (part.getFileName() == null && part.isMimeType("text/html")) {
      html.append(content(part));
    } else {
      attachments.add(
          new Attachment(
              Objects.requireNonNullElse(part.getFileName(), ""),
              part.getContentType().toLowerCase(Locale.ROOT),
              part.isMimeType("text/*") ? content(part) : ""));
    }
  }

  private static String content(Part part) throws MessagingException, IOException {
    return switch (part.getContent()) {
      case String string -> string;
      // A type the mail library has no reader for, such as text/calendar.
      case InputStream bytes -> new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      case null, default -> "";
    };
  }
}
