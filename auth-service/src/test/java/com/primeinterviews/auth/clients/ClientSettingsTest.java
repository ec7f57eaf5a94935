package com.primeinterviews.auth.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ClientSettingsTest {

  @Test
  void ownersHaveASecondToAcceptAndThreeToAnswerUnlessSetOtherwise() {
    assertThat(
            new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("prime.auth.clients", ClientSettings.class))
        .isEqualTo(
            new ClientSettings(
                Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10)));
  }

  @Test
  void nobodyAnswersInNoTime() {
    var second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientSettings(second, Duration.ZERO, second));
  }
}
