package com.primeinterviews.hiring.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobDetailsTest {

  @Test
  void eachTechnologyIsKeptOnceInItsFirstSpelling() {
    assertThat(job(null, null, null, " Java ", "Kafka", "java", "KAFKA").techStack())
        .containsExactly("Java", "Kafka");
  }

  @Test
  void amountsAreTheSameHoweverTheyAreWritten() {
    assertThat(job("50000", "60000.5", "EUR")).isEqualTo(job("50000.00", "60000.50", "EUR"));
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> job("2", "1", "EUR"));
  }

  @Test
  void aSalaryWithoutCurrencyIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> job("1", null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> job(null, "1", null));
  }

  private static JobDetails job(String min, String max, String currency, String... tech) {
    return new JobDetails(
        "Engineer",
        "Acme",
        null,
        false,
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        currency,
        List.of(tech),
        null,
        null,
        null,
        null,
        JobStatus.OPEN);
  }
}
