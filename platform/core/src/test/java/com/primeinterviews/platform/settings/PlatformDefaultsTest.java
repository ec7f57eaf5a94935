package com.primeinterviews.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlatformDefaultsTest {

  @Test
  void whoListensOnLoopbackIsFoundThere() {
    assertThat(registeredAddress(Map.of())).isEqualTo("127.0.0.1");
    assertThat(registeredAddress(Map.of("SERVER_ADDRESS", "127.0.0.2"))).isEqualTo("127.0.0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "::"})
  void whoListensElsewhereIsFoundByTheAddressOfItsMachine(String address) {
    assertThat(registeredAddress(Map.of("SERVER_ADDRESS", address))).isNull();
  }

  @Test
  void whatIsStatedWins() {
    assertThat(registeredAddress(Map.of("eureka.instance.ip-address", "10.1.2.3")))
        .isEqualTo("10.1.2.3");
  }

  private static String registeredAddress(Map<String, Object> stated) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("stated", stated));
    new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
    return environment.getProperty("eureka.instance.ip-address");
  }
}
