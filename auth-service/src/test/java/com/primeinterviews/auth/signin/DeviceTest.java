package com.primeinterviews.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {

  @Test
  void whatTheClientSaysLosesItsMarkupAndControlCharacters() {
    var device =
        Device.of("<script>alert('x')</script>\r\n Ada & \"Co\" \u202Egnp.exe", "192.0.2.1");
    assertThat(device.name()).isEqualTo("scriptalert(x)/script Ada  Co gnp.exe");
  }

  @Test
  void longTextIsCut() {
    var device = Device.of("x".repeat(5000), "y".repeat(5000));
    assertThat(device.name()).hasSize(200);
    assertThat(device.address()).hasSize(64);
  }

  @Test
  void aClientNeedNotSayWhatItIs() {
    assertThat(Device.of(null, "192.0.2.1").name()).isEmpty();
  }
}
