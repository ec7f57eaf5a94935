package com.primeinterviews.local;

import com.primeinterviews.local.component.Components;
import com.primeinterviews.local.component.Shutdown;
import com.primeinterviews.local.component.Startup;
import com.primeinterviews.local.component.Watch;
import com.primeinterviews.local.demo.DemoData;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.LauncherLock;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.machine.DiskSpace;
import com.primeinterviews.local.machine.Memory;
import com.primeinterviews.local.machine.PortCheck;
import com.primeinterviews.local.machine.PortCheck.Wanted;
import com.primeinterviews.local.mailbox.Mailbox;
import com.primeinterviews.local.progress.Progress;
import com.primeinterviews.local.progress.Stopwatch;
import com.primeinterviews.local.service.AotTraining;
import com.primeinterviews.local.service.GatewayRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Starts the suite and stays with it until it is told to stop. */
final class Up {
  /** Starting a JVM keeps about one core busy; one more than cores fills the gaps. */
  private static final int PLACES = Math.max(2, Runtime.getRuntime().availableProcessors()) + 1;

  private static final int INTERRUPTED = 130;

  private final Home home;

  Up(Home home) {
    this.home = home;
  }

  int run() throws IOException {
    Stopwatch sinceBegin = new Stopwatch();
    OwnClasses.load();
    home.prepare();
    // The signal is the last to be closed: the JVM ends as soon as it is.
    try (StopSignal stop = StopSignal.interrupting(Thread.currentThread());
        LauncherLock lock = LauncherLock.takeOrRefuse(home)) {
      Secrets secrets = Secrets.in(home, System.getenv());
      Components components = Components.of(home, secrets);
      LeftBehind.stop(home, components);
      checkMachine(components);
      try (Mailbox mailbox = Mailbox.open(home)) {
        runUntilStopped(components, secrets, sinceBegin, stop);
      }
    } catch (InterruptedException e) {
      return INTERRUPTED;
    }
    return 0;
  }

  /** Written when everything is healthy, for whoever waits for that. */
  static Path readyFile(Home home) {
    return home.run().resolve("ready");
  }

  private void checkMachine(Components components) throws IOException {
    Memory.require();
    DiskSpace.require(home);
    List<Wanted> ports =
        Stream.concat(components.ports().stream(), Mailbox.ports(home).stream()).toList();
    PortCheck.require(ports);
  }

  private void runUntilStopped(
      Components components, Secrets secrets, Stopwatch sinceBegin, StopSignal stop)
      throws IOException, InterruptedException {
    try {
      try (Progress progress = Console.progress(components.names())) {
        new Startup(home, components.all(), PLACES, progress).run();
      }
      Set<String> missing = new GatewayRoutes(home).await();
      if (!missing.isEmpty()) {
        throw new Failure(
            "The gateway does not reach " + String.join(", ", missing) + ".",
            "Discovery and the gateway say why in " + home.logs() + ".");
      }
      Console.say("All healthy after " + sinceBegin + ".");
      loadDemoData(secrets);
      Welcome.print(home, secrets);
      Files.createFile(readyFile(home));
      try (AotTraining training = AotTraining.begin(home, components.services())) {
        new Watch(home, components).run(Console::say);
      }
    } catch (InterruptedException e) {
      // Told to stop; what follows does that.
    } finally {
      stop.ignoreFromNowOn();
      Files.deleteIfExists(readyFile(home));
      stop(components);
    }
  }

  /** A suite without demo data is still a suite: what goes wrong here is told and tried again. */
  private void loadDemoData(Secrets secrets) throws InterruptedException {
    DemoData demo = new DemoData(home, secrets);
    if (demo.isLoaded()) {
      return;
    }
    Stopwatch loading = new Stopwatch();
    Console.say("Loading demo data.");
    try {
      int mentors = demo.load();
      Console.say("Loaded " + mentors + " mentors with availability in " + loading + ".");
    } catch (IOException e) {
      Console.say(
          "The demo data is incomplete (" + e.getMessage() + "); the next ./dev up tries again.");
    }
  }

  private void stop(Components components) throws IOException, InterruptedException {
    Console.say("Stopping.");
    try (Progress progress = Console.progress(components.names())) {
      new Shutdown(home, progress).run(components);
    }
    Console.say("Stopped. Data is kept in " + home.folder() + ".");
  }
}
