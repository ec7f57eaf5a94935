package com.primeinterviews.auth.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

  private static final TotpSecret SECRET =
      new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:15Z");
  private static final long STEP = NOW.getEpochSecond() / 30;

  /** RFC 6238, appendix B; the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(SECRET.codeOf(second / 30)).isEqualTo(code);
    assertThat(SECRET.stepOf(code, 0, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void clocksMayDifferByOneStepEachWay() {
    for (long step = STEP - 1; step <= STEP + 1; step++) {
      assertThat(SECRET.stepOf(SECRET.codeOf(step), 0, NOW)).hasValue(step);
    }
    assertThat(SECRET.stepOf(SECRET.codeOf(STEP - 2), 0, NOW)).isEmpty();
    assertThat(SECRET.stepOf(SECRET.codeOf(STEP + 2), 0, NOW)).isEmpty();
  }

  @Test
  void whatIsNotLaterThanTheLastCodeTakenIsRefused() {
    assertThat(SECRET.stepOf(SECRET.codeOf(STEP), STEP, NOW)).isEmpty();
    assertThat(SECRET.stepOf(SECRET.codeOf(STEP - 1), STEP, NOW)).isEmpty();
    assertThat(SECRET.stepOf(SECRET.codeOf(STEP + 1), STEP, NOW)).hasValue(STEP + 1);
  }

  @Test
  void authenticatorsReadIt() {
    assertThat(SECRET.uri("Prime Interviews", "ada+1@example.com"))
        .isEqualTo(
            "otpauth://totp/Prime%20Interviews:ada%2B1%40example.com"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Prime%20Interviews"
                + "&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void secretsDifferAndKeepToThemselves() {
    var secret = TotpSecret.random();
    assertThat(secret.bytes()).hasSize(20);
    assertThat(secret.base32()).matches("[A-Z2-7]{32}");
    assertThat(secret.toString()).doesNotContain(secret.base32());
    assertThat(Arrays.equals(secret.bytes(), TotpSecret.random().bytes())).isFalse();
  }

  @Test
  void recoveryCodesMayBeTypedAnyWay() {
    var code = RecoveryCodeText.random();
    assertThat(code.value()).matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}");
    var typed = new RecoveryCodeText(" " + code.value().toUpperCase(Locale.ROOT).replace('-', ' '));
    assertThat(typed.hash()).isEqualTo(code.hash());
    assertThat(RecoveryCodeText.random().hash()).isNotEqualTo(code.hash());
    assertThat(code.toString()).doesNotContain(code.value());
  }
}
