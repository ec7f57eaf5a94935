package com.primeinterviews.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.local.home.Home;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailboxTest {
  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private Home home;
  private Mailbox mailbox;

  @BeforeEach
  void open() throws Exception {
    home = new Home(folder, folder, freeOffset());
    home.prepare();
    mailbox = Mailbox.open(home);
  }

  @AfterEach
  void close() {
    mailbox.close();
  }

  private static int freeOffset() throws Exception {
    for (int offset = 20_000; offset < 40_000; offset += 10) {
      try (ServerSocket smtp = new ServerSocket(Mailbox.SMTP_PORT + offset);
          ServerSocket page = new ServerSocket(Mailbox.PAGE_PORT + offset)) {
        return offset;
      } catch (java.net.BindException e) {
        // The next one may be free.
      }
    }
    throw new IllegalStateException("No free ports");
  }

  private void send(String subject, String html, String... recipients) throws Exception {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", home.port(Mailbox.SMTP_PORT));
    MimeMessage message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("no-reply@prime.local"));
    for (String recipient : recipients) {
      message.addRecipient(RecipientType.BCC, new InternetAddress(recipient));
    }
    message.setSubject(subject, "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setContent(html, "text/html; charset=utf-8");
    MimeBodyPart invitation = new MimeBodyPart();
    invitation.setContent("BEGIN:VCALENDAR", "text/calendar; method=REQUEST");
    invitation.setFileName("invite.ics");
    message.setContent(new MimeMultipart(text, invitation));
    Transport.send(message);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = Mailbox.page(home).resolve(path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private JsonNode messages(String query) throws Exception {
    return JsonMapper.shared().readTree(get("/api/messages" + query).body());
  }

  @Test
  void aMailIsShownOnceWithAllItsRecipientsAndItsInvitation() throws Exception {
    send("Booked: Tōkyō", "<p>See you</p>", "ada@example.com", "bob@example.com");

    JsonNode mails = messages("");
    assertThat(mails.size()).isEqualTo(1);
    JsonNode mail = mails.get(0);
    assertThat(mail.path("subject").asString()).isEqualTo("Booked: Tōkyō");
    assertThat(mail.path("to").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("ada@example.com", "bob@example.com");
    assertThat(mail.at("/attachments/0/name").asString()).isEqualTo("invite.ics");
    assertThat(mail.at("/attachments/0/content").asString()).contains("BEGIN:VCALENDAR");
  }

  @Test
  void mailsCanBeAskedForByRecipient() throws Exception {
    send("first", "<p>1</p>", "ada@example.com");
    send("second", "<p>2</p>", "bob@example.com");

    assertThat(messages("?to=bob%40example.com").findValuesAsString("subject"))
        .isEqualTo(List.of("second"));
  }

  @Test
  void mailsAreThereAfterARestart() throws Exception {
    send("kept", "<p>1</p>", "ada@example.com");
    JsonNode before = messages("");

    mailbox.close();
    mailbox = Mailbox.open(home);

    assertThat(messages("").findValuesAsString("subject")).containsExactly("kept");
    assertThat(messages("").at("/0/id")).isEqualTo(before.at("/0/id"));
  }

  @Test
  void whatStandsInAMailRunsNoScript() throws Exception {
    send("<script>alert(1)</script>", "<script>alert(2)</script>", "ada@example.com");
    String id = messages("").at("/0/id").asString();

    assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(get("/messages/" + id + "/html").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox"));
  }

  @Test
  void whatIsNotThereIs404() throws Exception {
    assertThat(get("/messages/../../secrets.properties").statusCode()).isEqualTo(404);
    assertThat(get("/messages/nothing.eml").statusCode()).isEqualTo(404);
  }
}
