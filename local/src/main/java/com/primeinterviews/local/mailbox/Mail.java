package com.primeinterviews.local.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail that came in.
 *
 * @param id also the name of its file, and growing with time
 * @param to whom it was delivered to, blind copies included
 */
record Mail(
    String id,
    Instant receivedAt,
    String from,
    List<String> to,
    String subject,
    String text,
    String html,
    List<Attachment> attachments) {

  record Attachment(String name, String type, String content) {}

  boolean isTo(String address) {
    return to.stream().anyMatch(address::equalsIgnoreCase);
  }
}
