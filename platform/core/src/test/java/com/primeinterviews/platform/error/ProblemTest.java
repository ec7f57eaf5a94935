package com.primeinterviews.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

  @ParameterizedTest
  @ValueSource(strings = {"password", "newPassword", "refreshToken", "clientSecret", "apiKey"})
  void aSecretIsNeverEchoed(String field) {
    assertThat(new FieldError(field, "INVALID", "is wrong", "hunter2").rejectedValue()).isNull();
  }

  @Test
  void aLongValueIsEchoedInPart() {
    var echoed = new FieldError("title", "SIZE", "is too long", "x".repeat(5_000)).rejectedValue();
    assertThat(echoed).asString().hasSizeLessThan(300);
  }

  @Test
  void aProblemIsNeverASuccess() {
    var problem = Problem.conflict("taken");
    assertThatThrownBy(() -> problem.status(200)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBodyTellsTheSameInBothForms() {
    var problem = Problem.conflict("Taken.").reason("SLOT_TAKEN").detail("alternatives", 3);
    var body = ErrorBody.of(problem, "/api/sessions", "request-1", Instant.EPOCH);
    assertThat(body.status()).isEqualTo(409);
    assertThat(body.detail()).isEqualTo(body.error().message());
    assertThat(body.type()).isEqualTo("urn:prime-interviews:problem:conflict");
    assertThat(body.error().details()).containsKeys("reason", "alternatives");
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void aBareStatusFindsItsCodeAgain(ErrorCode code) {
    // 422 and 400 share one code; every other code has a status of its own.
    assertThat(ErrorCode.ofStatus(code.status())).isEqualTo(code);
  }
}
