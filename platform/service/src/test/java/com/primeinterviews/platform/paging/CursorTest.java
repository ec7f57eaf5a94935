package com.primeinterviews.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final UUID ID = UUID.fromString("019aa0c4-1111-7000-8000-000000000001");
  private static final Instant TIME = Instant.parse("2026-01-31T09:00:00.123456Z");

  @Test
  void theKeysComeBackAsTheyWentIn() {
    var cursor = Cursor.decode(Cursor.encode(TIME, ID, 42L, "Zoë, \"quoted\""));
    assertThat(cursor.instant(0)).isEqualTo(TIME);
    assertThat(cursor.uuid(1)).isEqualTo(ID);
    assertThat(cursor.number(2)).isEqualTo(42);
    assertThat(cursor.text(3)).isEqualTo("Zoë, \"quoted\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%%%", "a b"})
  void aTextThatIsNoCursorIsRefused(String text) {
    assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(BrokenCursorException.class);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    var cursor = Cursor.decode(Cursor.encode("abc"));
    assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(BrokenCursorException.class);
    assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(BrokenCursorException.class);
    assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(BrokenCursorException.class);
    assertThatThrownBy(() -> cursor.text(1)).isInstanceOf(BrokenCursorException.class);
    assertThatThrownBy(() -> cursor.expect(2)).isInstanceOf(BrokenCursorException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"})
  void aTimeThatNoDatabaseKnowsIsRefused(String time) {
    var cursor = Cursor.decode(Cursor.encode(time));
    assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(BrokenCursorException.class);
  }

  @Test
  void anEndlessCursorIsRefused() {
    var text = "A".repeat(1_001);
    assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(BrokenCursorException.class);
  }
}
