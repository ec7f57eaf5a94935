package com.primeinterviews.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.progress.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
  @TempDir Path folder;
  private Home home;
  private final Progress silent =
      Progress.on(new PrintStream(OutputStream.nullOutputStream()), false, List.of());

  @BeforeEach
  void prepare() {
    home = new Home(folder, folder, 0);
    home.prepare();
  }

  @AfterEach
  void stopAll() throws Exception {
    lifecycle(ScriptedComponent.running(home, "sleeper")).stop();
  }

  private Lifecycle lifecycle(Component component) {
    return new Lifecycle(home, component, silent);
  }

  @Test
  void aStartedComponentIsKnownByItsPidFile() throws Exception {
    lifecycle(ScriptedComponent.running(home, "sleeper")).start();

    assertThat(Lifecycle.pidFile(home, "sleeper").alive()).isPresent();
  }

  @Test
  void aStoppedOneHasNone() throws Exception {
    Lifecycle lifecycle = lifecycle(ScriptedComponent.running(home, "sleeper"));
    lifecycle.start();
    var process = Lifecycle.pidFile(home, "sleeper").alive().orElseThrow();

    assertThat(lifecycle.stop()).isTrue();

    assertThat(process.isAlive()).isFalse();
    assertThat(Lifecycle.pidFile(home, "sleeper").path()).doesNotExist();
  }

  @Test
  void oneThatIsDeafToTermIsKilled() throws Exception {
    Lifecycle lifecycle = lifecycle(ScriptedComponent.deaf(home, "sleeper"));
    lifecycle.start();
    var process = Lifecycle.pidFile(home, "sleeper").alive().orElseThrow();

    lifecycle.stop();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void stoppingWhatDoesNotRunIsNothing() throws Exception {
    assertThat(lifecycle(ScriptedComponent.running(home, "sleeper")).stop()).isFalse();
  }

  @Test
  void oneThatEndsWhileStartingIsToldWithWhatItsLogSays() {
    assertThatThrownBy(() -> lifecycle(ScriptedComponent.failing(home, "broken")).start())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("broken ended while starting")
        .hasMessageContaining("ERROR the disk has gone");
  }
}
