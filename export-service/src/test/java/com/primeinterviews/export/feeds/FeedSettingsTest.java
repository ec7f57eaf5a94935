package com.primeinterviews.export.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FeedSettingsTest {

  @Test
  void ownersHaveTwoSecondsToAcceptAndTenToAnswerUnlessSetOtherwise() {
    assertThat(
            new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("prime.export.feeds", FeedSettings.class))
        .isEqualTo(
            new FeedSettings(
                500, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(10)));
  }

  @Test
  void aChunkIsNeitherEmptyNorLargerThanOwnersAllow() {
    assertThatIllegalArgumentException().isThrownBy(() -> withChunks(0));
    assertThatIllegalArgumentException().isThrownBy(() -> withChunks(1_001));
  }

  private static FeedSettings withChunks(int size) {
    var second = Duration.ofSeconds(1);
    return new FeedSettings(size, second, second, second);
  }
}
