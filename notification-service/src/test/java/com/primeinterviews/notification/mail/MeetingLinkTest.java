package com.primeinterviews.notification.mail;

import static com.primeinterviews.notification.mail.Meetings.aMeeting;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingLinkTest {

  @Test
  void aWebAddressIsALink() {
    assertThat(MeetingLink.of(aMeeting().at("https://prime.example/rooms/1").build()))
        .contains(URI.create("https://prime.example/rooms/1"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "https:",
        "//prime.example",
        "not a link",
        "https://a.example/\r\nX: y"
      })
  void anythingElseIsNone(String link) {
    assertThat(MeetingLink.of(aMeeting().at(link).build())).isEmpty();
  }
}
