package com.primeinterviews.local.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.PidFile;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  private static final String NAME = "mentor-service";
  private static final ProcessIdentity GONE = new ProcessIdentity(1, "born before");

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private Watch watch;
  private PidFile pidFile;

  @BeforeEach
  void prepare() {
    Home home = new Home(folder, folder, 0);
    home.prepare();
    watch = new Watch(home, new Components(List.of(), List.of()));
    pidFile = Lifecycle.pidFile(home, NAME);
  }

  private void look() {
    watch.look(NAME, said::add);
  }

  @Test
  void aDeathIsToldOnceWithWhatToDo() throws IOException {
    pidFile.write(GONE);
    look();
    look();

    assertThat(said)
        .singleElement()
        .asString()
        .contains("mentor-service has died")
        .contains("./dev restart mentor-service");
  }

  @Test
  void soIsItsReturn() throws IOException {
    pidFile.write(GONE);
    look();
    pidFile.write(ProcessIdentity.current());
    look();

    assertThat(said).hasSize(2).last().isEqualTo("mentor-service runs again.");
  }

  @Test
  void whatWasStoppedOnPurposeIsNoNews() throws IOException {
    pidFile.write(ProcessIdentity.current());
    look();
    pidFile.delete();
    look();

    assertThat(said).isEmpty();
  }
}
