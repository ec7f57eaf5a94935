package com.primeinterviews.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mails, in memory and each as an .eml file, so that they are there after a restart. */
final class MailStore {
  /** Older mails than these many are deleted. */
  private static final int KEPT = 2_000;

  private final Path folder;
  private final Clock clock;
  private final TreeMap<String, Mail> mails = new TreeMap<>();

  MailStore(Path folder, Clock clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".eml")).toList()) {
        load(file);
      }
    }
  }

  private void load(Path file) throws IOException {
    String id = file.getFileName().toString().replace(".eml", "");
    try (InputStream content = Files.newInputStream(file)) {
      Instant receivedAt = Files.getLastModifiedTime(file).toInstant();
      mails.put(id, MailReader.read(id, receivedAt, new MimeMessage(session(), content)));
    } catch (MessagingException e) {
      throw new IOException(file + " is not a mail: " + e.getMessage(), e);
    }
  }

  private static Session session() {
    return Session.getInstance(new Properties());
  }

  synchronized void add(MimeMessage message, Collection<String> recipients)
      throws MessagingException, IOException {
    MimeMessage copy = new MimeMessage(message);
    copy.removeHeader(MailReader.DELIVERED_TO);
    for (String recipient : recipients) {
      copy.addHeader(MailReader.DELIVERED_TO, recipient);
    }
    Instant now = clock.instant();
    String id = nextId(now);
    Path draft = folder.resolve(id + ".tmp");
    try (OutputStream content = Files.newOutputStream(draft)) {
      copy.writeTo(content);
    }
    Files.move(draft, file(id));
    mails.put(id, MailReader.read(id, now, copy));
    while (mails.size() > KEPT) {
      remove(mails.firstKey());
    }
  }

  private String nextId(Instant now) {
    String id = "%013d".formatted(now.toEpochMilli());
    for (int n = 0; ; n++) {
      String candidate = id + "-%03d".formatted(n);
      if (!mails.containsKey(candidate)) {
        return candidate;
      }
    }
  }

  private void remove(String id) throws IOException {
    mails.remove(id);
    Files.deleteIfExists(file(id));
  }

  private Path file(String id) {
    return folder.resolve(id + ".eml");
  }

  /** Newest first. */
  synchronized List<Mail> all() {
    return new ArrayList<>(mails.descendingMap().values());
  }

  synchronized Optional<Mail> find(String id) {
    return Optional.ofNullable(mails.get(id));
  }

  synchronized Optional<byte[]> source(String id) throws IOException {
    // Only ids that are known become file names.
    return mails.containsKey(id) ? Optional.of(Files.readAllBytes(file(id))) : Optional.empty();
  }

  synchronized void clear() throws IOException {
    for (String id : List.copyOf(mails.keySet())) {
      remove(id);
    }
  }
}
