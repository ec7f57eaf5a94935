package com.primeinterviews.e2e.suite;

import com.primeinterviews.e2e.http.Api;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The local mailbox: every mail the suite sent. */
public record Mailbox(URI page) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public List<JsonNode> mailsTo(String address) {
    String query = "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    return Api.anonymous(page)
        .get("/api/messages" + query)
        .expect(200)
        .json()
        .valueStream()
        .toList();
  }

  /** Waits for a mail to that address with an invitation among its attachments. */
  public JsonNode awaitInvitation(String address, String session) {
    return Awaitility.await("invitation to " + address)
        .atMost(PATIENCE)
        .until(() -> invitations(address, session), mails -> !mails.isEmpty())
        .getFirst();
  }

  public List<JsonNode> invitations(String address, String session) {
    return mailsTo(address).stream().filter(mail -> calendarOf(mail).contains(session)).toList();
  }

  /** The text of the attached {@code .ics}; empty when there is none. */
  public static String calendarOf(JsonNode mail) {
    return mail.path("attachments")
        .valueStream()
        .filter(attachment -> attachment.path("type").asString("").startsWith("text/calendar"))
        .map(attachment -> attachment.path("content").asString(""))
        .findFirst()
        .orElse("")
        // Long lines are folded (RFC 5545 §3.1).
        .replace("\r\n ", "");
  }
}
