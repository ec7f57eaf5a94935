package com.primeinterviews.mentor.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspellingTest {

  @ParameterizedTest
  @CsvSource({
    "react, react, 0",
    "reakt, react, 1",
    "pyhton, python, 1",
    "kuberntes, kubernetes, 1",
    "kubrne, kubernetes, 1",
    "gogle, google, 1",
    "java, rust, 4",
  })
  void mistakesAreCountedLetterByLetter(String typed, String meant, int mistakes) {
    assertThat(new Misspelling(typed).mistakesAgainst(meant)).isEqualTo(mistakes);
  }

  @Test
  void theLikeliestWordComesFirstAndUnlikelyOnesNotAtAll() {
    assertThat(new Misspelling("kuberntes").mend(List.of("candidates", "kafka", "kubernetes")))
        .containsExactly("kubernetes");
    assertThat(new Misspelling("reakt").mend(List.of("reaktor", "react", "real", "rust")))
        .startsWith("reaktor", "react");
  }

  @Test
  void aShortWordMustBeRight() {
    assertThat(new Misspelling("go").mend(List.of("do", "bot"))).isEmpty();
    assertThat(new Misspelling("jav").mend(List.of("jvm", "jam"))).containsExactly("jam");
  }
}
