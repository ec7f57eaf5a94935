package com.primeinterviews.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final int BIG = 11 * 1024 * 1024;

  @TempDir Path folder;

  private Path aside(int n) {
    return folder.resolve("some.log." + n);
  }

  @Test
  void aSmallLogGoesOn() throws IOException {
    Path log = Files.writeString(folder.resolve("some.log"), "a line\n");

    LogFile.rotate(log);

    assertThat(log).exists();
    assertThat(aside(1)).doesNotExist();
  }

  @Test
  void aBigLogIsPutAsideAndTheOldestIsLost() throws IOException {
    Path log = folder.resolve("some.log");
    for (int n = 0; n < 5; n++) {
      Files.write(log, new byte[BIG + n]);
      LogFile.rotate(log);
    }

    assertThat(log).doesNotExist();
    assertThat(aside(1)).hasSize(BIG + 4);
    assertThat(aside(3)).hasSize(BIG + 2);
    assertThat(aside(4)).doesNotExist();
  }
}
