package com.primeinterviews.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarContentTest {
  @TempDir Path folder;

  private Path jar(String name, String content, long time) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      ZipEntry entry = new ZipEntry("application.yml");
      entry.setTime(time);
      zip.putNextEntry(entry);
      zip.write(content.getBytes());
    }
    return jar;
  }

  @Test
  void aJarBuiltAgainFromTheSameSourcesIsTheSame() throws IOException {
    assertThat(JarContent.digest(jar("a.jar", "x: 1", 1_000_000_000_000L)))
        .isEqualTo(JarContent.digest(jar("b.jar", "x: 1", 1_700_000_000_000L)));
  }

  @Test
  void aChangedFileMakesAnotherJar() throws IOException {
    assertThat(JarContent.digest(jar("a.jar", "x: 1", 0)))
        .isNotEqualTo(JarContent.digest(jar("b.jar", "x: 2", 0)));
  }
}
