package com.primeinterviews.session.busy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.platform.error.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusySourceRequestTest {

  @ParameterizedTest
  @CsvSource({
    "webcal://cal.example/a%20b.ics?k=webcal://x#f, https://cal.example/a%20b.ics?k=webcal://x#f",
    "WebCal://cal.example/, https://cal.example/",
    "webcal:opaque, https:opaque",
    "https://cal.example/webcal, https://cal.example/webcal",
    "http://cal.example/, http://cal.example/",
    "webcals://cal.example/, webcals://cal.example/"
  })
  void anAddressForSubscribingIsAskedByHttpsAndEveryOtherStaysAsItIs(String given, String asked) {
    assertThat(BusySourceRequest.address(given)).hasToString(asked);
  }

  @Test
  void whatIsNoAddressIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> BusySourceRequest.address("webcal://secret token"))
        .isInstanceOf(ProblemException.class)
        .hasMessageNotContaining("secret");
  }
}
