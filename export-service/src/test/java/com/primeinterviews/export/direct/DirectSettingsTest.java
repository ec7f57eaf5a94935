package com.primeinterviews.export.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DirectSettingsTest {

  @Test
  void sixteenExportsAtOnceForAQuarterOfAnHourUnlessSetOtherwise() {
    assertThat(bound(Map.of())).isEqualTo(new DirectSettings(16, Duration.ofMinutes(15)));
    assertThat(
            bound(Map.of("prime.export.direct.at-once", "2", "prime.export.direct.longest", "1h")))
        .isEqualTo(new DirectSettings(2, Duration.ofHours(1)));
  }

  @Test
  void boundsThatWouldStopEveryExportAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DirectSettings(0, Duration.ofMinutes(15)));
    assertThatIllegalArgumentException().isThrownBy(() -> new DirectSettings(16, Duration.ZERO));
  }

  private static DirectSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("prime.export.direct", DirectSettings.class);
  }
}
