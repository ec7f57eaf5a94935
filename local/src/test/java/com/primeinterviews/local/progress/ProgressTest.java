package com.primeinterviews.local.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.local.progress.Progress.Step;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, UTF_8);

  @Test
  void aPipeGetsOneLinePerChange() {
    try (Progress progress = Progress.on(out, false, List.of("redis", "kafka"))) {
      progress.report("redis", Step.STARTING);
      progress.report("redis", Step.HEALTHY);
    }

    assertThat(written.toString(UTF_8).lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("redis                  starting"),
            line -> assertThat(line).containsPattern("redis +healthy +after \\d+\\.\\d s"));
    assertThat(written.toString(UTF_8)).doesNotContain("\033");
  }

  @Test
  void aTerminalGetsOneLinePerComponentDrawnInPlace() {
    try (Progress progress = Progress.on(out, true, List.of("redis", "kafka"))) {
      progress.report("redis", Step.HEALTHY);
    }

    String text = written.toString(UTF_8);
    String last = text.substring(text.lastIndexOf("\033[2A"));
    assertThat(last.lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("redis").contains("healthy"),
            line -> assertThat(line).contains("kafka").contains("waiting"));
  }

  @Test
  void nothingIsDrawnAfterItWasClosed() {
    Progress progress = Progress.on(out, true, List.of("redis"));
    progress.close();
    int length = written.size();

    progress.report("redis", Step.FAILED);

    assertThat(written.size()).isEqualTo(length);
  }
}
