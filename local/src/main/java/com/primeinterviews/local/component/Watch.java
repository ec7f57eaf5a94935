package com.primeinterviews.local.component;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.PidFile;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Notices when a process of the running suite dies. It reports and does not restart: a service that
 * dies is something a developer wants to look at, and a drill that kills one wants it to stay dead.
 */
public final class Watch {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Home home;
  private final Components components;
  private final Set<String> dead = new HashSet<>();

  public Watch(Home home, Components components) {
    this.home = home;
    this.components = components;
  }

  /** Returns only by being interrupted. */
  public void run(Consumer<String> out) throws InterruptedException {
    while (true) {
      components.names().forEach(name -> look(name, out));
      Thread.sleep(PAUSE);
    }
  }

  void look(String name, Consumer<String> out) {
    PidFile pidFile = Lifecycle.pidFile(home, name);
    boolean died = pidFile.read().isPresent() && pidFile.alive().isEmpty();
    if (died && dead.add(name)) {
      out.accept(
          "%s has died. Start it again with ./dev restart %s; its log is %s."
              .formatted(name, name, home.log(name)));
    }
    if (!died && dead.remove(name)) {
      out.accept(name + " runs again.");
    }
  }
}
