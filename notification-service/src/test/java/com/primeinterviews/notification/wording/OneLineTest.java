package com.primeinterviews.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OneLineTest {

  @Test
  void lineBreaksAndOtherControlsBecomeOneSpace() {
    assertThat(OneLine.of("Ada\r\nBcc: all@example.com\u0000\u2028x"))
        .isEqualTo("Ada Bcc: all@example.com x");
  }

  @Test
  void textThatWouldReadBackwardsReadsForwards() {
    assertThat(OneLine.of("\u202Egnp.exe")).isEqualTo("gnp.exe");
  }

  @Test
  void namesOfAllLanguagesStay() {
    assertThat(OneLine.of(" Ренé 李小龙 👩‍💻 ")).isEqualTo("Ренé 李小龙 👩‍💻");
  }

  @Property
  void isAlwaysOneShortLine(@ForAll String text) {
    var line = OneLine.of(text);
    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(200);
    assertThat(line.chars()).noneMatch(Character::isISOControl);
  }
}
