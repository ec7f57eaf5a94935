package com.primeinterviews.local.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The mailbox for a person's eyes. */
final class MailboxPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private MailboxPage() {}

  static String list(List<Mail> mails) {
    String rows =
        mails.stream()
            .map(
                mail ->
                    "<tr><td>%s<td>%s<td><a href=\"/messages/%s\">%s</a>"
                        .formatted(
                            TIME.format(mail.receivedAt()),
                            escape(String.join(", ", mail.to())),
                            mail.id(),
                            escape(mail.subject().isBlank() ? "(no subject)" : mail.subject())))
            .collect(Collectors.joining("\n"));
    return page(
        "Mailbox",
        """
        <h1>Mailbox</h1>
        <p>%d mails, newest first. Nothing is ever sent on. As JSON: <a
        href="/api/messages">/api/messages</a></p>
        <table><tr><th>Received<th>To<th>Subject
        %s
        </table>
        """
            .formatted(mails.size(), rows));
  }

  static String one(Mail mail) {
    String attachments =
        mail.attachments().stream()
            .map(a -> "<h2>%s</h2><pre>%s</pre>".formatted(escape(a.name()), escape(a.content())))
            .collect(Collectors.joining());
    String html =
        mail.html().isEmpty()
            ? ""
            : "<iframe sandbox src=\"/messages/" + mail.id() + "/html\"></iframe>";
    return page(
        mail.subject(),
        """
        <p><a href="/">Mailbox</a> · <a href="/messages/%s.eml">source</a></p>
        <h1>%s</h1>
        <p>From %s<br>To %s<br>%s</p>
        %s<pre>%s</pre>%s
        """
            .formatted(
                mail.id(),
                escape(mail.subject()),
                escape(mail.from()),
                escape(String.join(", ", mail.to())),
                TIME.format(mail.receivedAt()),
                html,
                escape(mail.text()),
                attachments));
  }

  private static String page(String title, String body) {
    return """
    <!doctype html><html lang="en"><meta charset="utf-8"><title>%s</title>
    <style>
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse; width: 100%% } td, th { text-align: left; padding: .3rem .6rem .3rem 0 }
      td { border-top: 1px solid #ddd } pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem }
      iframe { width: 100%%; height: 30rem; border: 1px solid #ddd }
    </style>
    %s</html>
    """
        .formatted(escape(title), body);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
