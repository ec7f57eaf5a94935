package com.primeinterviews.local.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.machine.PortCheck.Wanted;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** An SMTP server that keeps every mail it is given, and a page that shows them. */
public final class Mailbox implements AutoCloseable {
  public static final int SMTP_PORT = 13025;
  public static final int PAGE_PORT = 18025;
  private static final String LOOPBACK = "127.0.0.1";

  private final MailStore store;
  private final GreenMail smtp;
  private final GreenMailUser transit;
  private final MailboxServer page;

  private Mailbox(Home home) throws IOException {
    store = new MailStore(home.mail(), Clock.systemUTC());
    page = new MailboxServer(store, home.port(PAGE_PORT));
    smtp =
        new GreenMail(new ServerSetup(home.port(SMTP_PORT), LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    transit = smtp.setUser("transit@prime.local", "transit");
    smtp.getUserManager().setMessageDeliveryHandler(this::keep);
  }

  public static Mailbox open(Home home) throws IOException, InterruptedException {
    Mailbox mailbox = new Mailbox(home);
    try {
      mailbox.smtp.start();
    } catch (IllegalStateException e) {
      // GreenMail waits for its server and hides when that wait is interrupted.
      mailbox.close();
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw e;
    }
    mailbox.page.start();
    return mailbox;
  }

  public static List<Wanted> ports(Home home) {
    return List.of(
        new Wanted("mailbox, SMTP", home.port(SMTP_PORT)),
        new Wanted("mailbox, page", home.port(PAGE_PORT)));
  }

  public static URI page(Home home) {
    return URI.create("http://" + LOOPBACK + ":" + home.port(PAGE_PORT));
  }

  /**
   * Called for each recipient; the mail is kept once, for all of them. GreenMail then puts it into
   * the box of the user answered here, which is only a place to throw away from.
   */
  private GreenMailUser keep(MovingMessage message, MailAddress recipient)
      throws MessagingException {
    List<String> recipients = message.getToAddresses().stream().map(MailAddress::getEmail).toList();
    try {
      if (recipients.getFirst().equals(recipient.getEmail())) {
        smtp.purgeEmailFromAllMailboxes();
        store.add(message.getMessage(), recipients);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
    return transit;
  }

  @Override
  public void close() {
    page.stop();
    smtp.stop();
  }
}
