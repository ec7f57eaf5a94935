package com.primeinterviews.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

  @Test
  void aShortLineStaysWhole() {
    assertThat(ContentLines.fold("BEGIN:VEVENT\r\n")).isEqualTo("BEGIN:VEVENT\r\n");
  }

  @Test
  void aCharacterOfFourOctetsIsNeverCut() {
    var folded = ContentLines.fold("x" + "😀".repeat(40));
    assertThat(folded.replace("\r\n ", "")).isEqualTo("x" + "😀".repeat(40));
    assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(folded);
  }

  @Property
  void noLineIsLongerThanSeventyFiveOctetsAndNothingIsLost(
      @ForAll @StringLength(max = 500) String text) {
    var line = text.replaceAll("[\r\n]", "");
    var folded = ContentLines.fold(line);
    assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
    assertThat(folded.split("\r\n"))
        .allSatisfy(
            part -> assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
  }
}
