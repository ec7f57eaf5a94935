package com.primeinterviews.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  private static final List<String> OPTIONS = List.of("-Xmx160m");

  @TempDir Path folder;
  private UnpackedApp app;

  @BeforeEach
  void unpack() throws IOException {
    app = new UnpackedApp(new Home(folder, folder, 0), "some-service");
    Files.createDirectories(app.folder());
  }

  private AotCache recorded() throws IOException {
    AotCache cache = new AotCache(app, OPTIONS);
    Files.writeString(app.folder().resolve("draft.aot"), "recorded");
    cache.adopt();
    return cache;
  }

  @Test
  void isNotUsableBeforeItWasRecorded() throws IOException {
    assertThat(new AotCache(app, OPTIONS).isUsable()).isFalse();
  }

  @Test
  void isUsableOnceAdopted() throws IOException {
    assertThat(recorded().isUsable()).isTrue();
    assertThat(new AotCache(app, OPTIONS).isUsable()).isTrue();
  }

  @Test
  void otherJvmOptionsNeedAnotherCache() throws IOException {
    recorded();

    assertThat(new AotCache(app, List.of("-Xmx256m")).isUsable()).isFalse();
  }

  @Test
  void aRecordingThatWasCutShortIsNoCache() throws IOException {
    Files.writeString(app.folder().resolve("draft.aot"), "half");
    Files.writeString(app.folder().resolve("draft.aot.config"), "half");
    AotCache cache = new AotCache(app, OPTIONS);

    cache.discardDraft();

    assertThat(cache.isUsable()).isFalse();
    assertThat(app.folder()).isEmptyDirectory();
  }
}
