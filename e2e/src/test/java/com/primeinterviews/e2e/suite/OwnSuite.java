package com.primeinterviews.e2e.suite;

import com.primeinterviews.local.component.Lifecycle;
import com.primeinterviews.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A suite in a folder and on ports of its own, from its start to its end. */
public final class OwnSuite implements AutoCloseable {

  /** Generous: a build machine may have other work. */
  private static final Duration START_PATIENCE = Duration.ofMinutes(12);

  private static final Duration STOP_PATIENCE = Duration.ofMinutes(3);
  private static final Duration CACHES_PATIENCE = Duration.ofMinutes(15);
  private static final Pattern HEALTHY_AFTER = Pattern.compile("All healthy after ([0-9.]+) s");

  private final Home home;
  private final Launcher launcher;
  private final Suite suite;
  private final Process process;
  private final Thread cleanup = new Thread(this::stop, "stop-suite");

  private OwnSuite(Home home, Map<String, String> settings)
      throws IOException, InterruptedException {
    this.home = home;
    this.launcher = new Launcher(home, settings);
    this.suite = new Suite(home, settings);
    this.process = launcher.start("up");
    // The build may be cut short; a suite that nobody uses must not stay.
    Runtime.getRuntime().addShutdownHook(cleanup);
  }

  /**
   * Starts an empty suite and returns when all of it is healthy.
   *
   * @param folder what an earlier suite there has stored is wiped
   * @param settings environment variables for it
   */
  public static OwnSuite startEmpty(Path folder, Map<String, String> settings) {
    return start(folder, settings, "reset");
  }

  /** Starts the suite in that folder again, with what it has stored. */
  public static OwnSuite startAgain(Path folder, Map<String, String> settings) {
    return start(folder, settings, "down");
  }

  /**
   * @param before what the launcher does first; either command ends what a test run that was killed
   *     has left behind
   */
  private static OwnSuite start(Path folder, Map<String, String> settings, String before) {
    try {
      Files.createDirectories(folder);
      var home = new Home(folder.toAbsolutePath().normalize(), Suite.project(), FreePorts.offset());
      Files.deleteIfExists(Launcher.log(home));
      new Launcher(home, settings).run(before);
      var own = new OwnSuite(home, settings);
      own.awaitHealth();
      return own;
    } catch (IOException e) {
      throw new IllegalStateException("The suite could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitHealth() throws IOException {
    Path ready = home.run().resolve("ready");
    try {
      Awaitility.await("the suite")
          .atMost(START_PATIENCE)
          .until(() -> Files.exists(ready) || !process.isAlive());
    } finally {
      if (!Files.exists(ready)) {
        close();
      }
    }
    if (!Files.exists(ready)) {
      throw new IllegalStateException(
          "The suite did not start:\n" + Files.readString(Launcher.log(home)));
    }
  }

  public Suite suite() {
    return suite;
  }

  /** How long it took until every part was healthy, by the launcher's count. */
  public Duration healthyAfter() {
    try {
      var said = HEALTHY_AFTER.matcher(Files.readString(Launcher.log(home)));
      if (!said.find()) {
        throw new IllegalStateException("The launcher did not say how long it took");
      }
      return Duration.ofMillis((long) (Double.parseDouble(said.group(1)) * 1000));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the recording of start-up caches in the background to come to its end. */
  public void awaitStartUpCaches() {
    var recording = Lifecycle.pidFile(home, "aot-training");
    Awaitility.await("start-up caches")
        .atMost(CACHES_PATIENCE)
        .during(Duration.ofSeconds(20))
        .until(() -> recording.alive().isEmpty());
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(cleanup);
    } catch (IllegalStateException endingAlready) {
      // The build is being cut short: the hook stops the suite.
      return;
    }
    stop();
  }

  private void stop() {
    try {
      process.destroy();
      if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      // Does nothing after an orderly end.
      launcher.run("down");
    } catch (IOException e) {
      throw new IllegalStateException("The suite may still run in " + home.folder(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
