package com.primeinterviews.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

  @Test
  void withoutSettingsThreeTriesAreMadeWithinMinutes() {
    var settings = TestMailSettings.defaults();
    assertThat(settings.attempts()).isEqualTo(3);
    assertThat(settings.firstPause()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.lease()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.concurrency()).isEqualTo(4);
    assertThat(settings.senderName()).isEqualTo("Prime Interviews");
  }
}
