package com.primeinterviews.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.progress.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {
  @TempDir Path folder;
  private Home home;
  private final Recorded recorded = new Recorded(Collections.synchronizedList(new ArrayList<>()));
  private List<Component> components = List.of();

  private record Recorded(List<String> changes) implements Progress {
    @Override
    public void report(String component, Step step) {
      changes.add(component + " " + step);
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void prepare() {
    home = new Home(folder, folder, 0);
    home.prepare();
  }

  @AfterEach
  void stopAll() throws Exception {
    for (Component component : components) {
      new Lifecycle(home, component, recorded).stop();
    }
  }

  private void start(int places, Component... all) throws Exception {
    components = List.of(all);
    new Startup(home, components, places, recorded).run();
  }

  @Test
  void nothingStartsBeforeWhatItNeedsIsHealthy() throws Exception {
    start(
        4,
        ScriptedComponent.running(home, "door", "service"),
        ScriptedComponent.running(home, "service", "server"),
        ScriptedComponent.running(home, "server"));

    assertThat(recorded.changes())
        .containsExactly(
            "server starting",
            "server healthy",
            "service starting",
            "service healthy",
            "door starting",
            "door healthy");
  }

  @Test
  void onlySoManyStartAtOnce() throws Exception {
    start(1, ScriptedComponent.running(home, "one"), ScriptedComponent.running(home, "two"));

    assertThat(recorded.changes())
        .extracting(change -> change.split(" ")[1])
        .containsExactly("starting", "healthy", "starting", "healthy");
  }

  @Test
  void oneThatFailsEndsTheStartOfTheOthers() {
    assertThatThrownBy(
            () ->
                start(
                    2,
                    ScriptedComponent.failing(home, "broken"),
                    ScriptedComponent.running(home, "needy", "broken")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("broken");

    assertThat(recorded.changes()).noneMatch(change -> change.startsWith("needy"));
  }
}
