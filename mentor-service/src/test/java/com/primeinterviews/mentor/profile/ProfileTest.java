package com.primeinterviews.mentor.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTest {

  @Test
  void aListNamesEachValueOnceInItsFirstSpelling() {
    var profile = profile(List.of(" React  Native ", "react native", "Go", " "), "1", "UTC", "EUR");
    assertThat(profile.skills()).containsExactly("React Native", "Go");
  }

  @Test
  void anEmptyOptionalTextIsNone() {
    assertThat(profile(List.of(), "1", "UTC", "EUR").bio()).isNull();
  }

  @Test
  void aRateHasTwoDecimals() {
    assertThat(profile(List.of(), "80.5", "UTC", "EUR").hourlyRate()).hasToString("80.50");
  }

  @Test
  void whatCannotBeAProfileIsNone() {
    assertThatThrownBy(() -> profile(List.of(), "-0.01", "UTC", "EUR"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> profile(List.of(), "0.001", "UTC", "EUR"))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> profile(List.of(), "1", "Mars/Olympus", "EUR"))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> profile(List.of(), "1", "UTC", "XYZ"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Profile profile(List<String> skills, String rate, String zone, String currency) {
    @Nullable String bio = "  ";
    return new Profile(
        "Grace",
        "Engineer",
        null,
        List.of(),
        null,
        bio,
        List.of(),
        skills,
        List.of(),
        1,
        new BigDecimal(rate),
        currency,
        null,
        zone);
  }
}
