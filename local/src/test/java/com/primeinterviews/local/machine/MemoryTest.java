package com.primeinterviews.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  @TempDir Path folder;

  private Path meminfo(long availableMb) throws IOException {
    return Files.writeString(
        folder.resolve("meminfo"),
        "MemTotal: 9999999 kB\nMemAvailable:   " + availableMb * 1024 + " kB\n");
  }

  private void group(String max, long currentMb, long cachedMb) throws IOException {
    Files.writeString(folder.resolve("memory.max"), max + "\n");
    Files.writeString(folder.resolve("memory.current"), currentMb * 1024 * 1024 + "\n");
    Files.writeString(
        folder.resolve("memory.stat"),
        "anon 1\ninactive_file " + cachedMb * 1024 * 1024 + "\nactive_file 2\n");
  }

  @Test
  void isWhatTheMachineHasLeft() throws IOException {
    assertThat(Memory.availableMb(meminfo(5000), folder)).hasValue(5000);
  }

  @Test
  void isLessInAContainerWithALimit() throws IOException {
    group(Long.toString(4000L * 1024 * 1024), 1500, 500);

    assertThat(Memory.availableMb(meminfo(5000), folder)).hasValue(3000);
  }

  @Test
  void aContainerWithoutALimitHasTheMachine() throws IOException {
    group("max", 1500, 500);

    assertThat(Memory.availableMb(meminfo(5000), folder)).hasValue(5000);
  }

  @Test
  void isUnknownWhereTheSystemDoesNotTell() {
    assertThat(Memory.availableMb(folder.resolve("none"), folder)).isEmpty();
  }
}
