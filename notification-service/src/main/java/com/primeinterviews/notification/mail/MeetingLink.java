package com.primeinterviews.notification.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The link of a meeting, when it is one that may stand in a mail: http(s), nothing that runs. */
final class MeetingLink {

  private MeetingLink() {}

  static Optional<URI> of(MeetingDetails meeting) {
    if (meeting.meetingLink() == null) {
      return Optional.empty();
    }
    try {
      var link = new URI(meeting.meetingLink());
      boolean web =
          "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
      return web && link.getHost() != null ? Optional.of(link) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
