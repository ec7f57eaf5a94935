package com.primeinterviews.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @Test
  void aSaneIdIsKept() {
    assertThat(RequestId.acceptOrMake("abc.DEF_123-x")).isEqualTo("abc.DEF_123-x");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "short", "with space", "line\nbreak", "<script>alert</script>"})
  void anythingElseIsReplaced(String sent) {
    assertThat(RequestId.acceptOrMake(sent)).isNotEqualTo(sent).hasSize(36);
  }

  @Test
  void anIdThatIsTooLongIsReplaced() {
    assertThat(RequestId.acceptOrMake("x".repeat(65))).hasSize(36);
  }
}
