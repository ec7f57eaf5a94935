package com.primeinterviews.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherLockTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void prepare() {
    home = new Home(folder, folder, 0);
    home.prepare();
  }

  @Test
  void aSecondLauncherIsRefusedAndToldWhoRuns() throws IOException {
    try (LauncherLock first = LauncherLock.takeOrRefuse(home)) {
      assertThatThrownBy(() -> LauncherLock.takeOrRefuse(home))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("launcher " + ProcessIdentity.current().pid())
          .hasMessageContaining("./dev down");
    }
  }

  @Test
  void isFreeAgainOnceGivenBack() throws IOException {
    LauncherLock.takeOrRefuse(home).close();

    assertThat(LauncherLock.launcher(home)).isEmpty();
    LauncherLock.takeOrRefuse(home).close();
  }
}
