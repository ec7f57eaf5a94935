package com.primeinterviews.local;

import com.primeinterviews.local.component.Component;
import com.primeinterviews.local.component.Components;
import com.primeinterviews.local.component.Lifecycle;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.LauncherLock;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.machine.PortCheck;
import com.primeinterviews.local.machine.PortCheck.Wanted;
import com.primeinterviews.local.progress.Progress;
import com.primeinterviews.local.progress.Stopwatch;
import com.primeinterviews.local.service.GatewayRoutes;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Stops and starts one part of a running suite. It needs no word with the launcher: the pid files
 * are what both go by, and the process started here outlives this one.
 */
final class Restart {
  private final Home home;
  private final String name;

  Restart(Home home, String name) {
    this.home = home;
    this.name = name;
  }

  int run() throws IOException, InterruptedException {
    if (LauncherLock.launcher(home).isEmpty()) {
      throw new Failure("The suite does not run.", "Start it with ./dev up.");
    }
    Stopwatch sinceBegin = new Stopwatch();
    Components components = Components.of(home, Secrets.in(home, System.getenv()));
    Component component = components.named(name);
    try (Progress progress = Console.progress(List.of(name))) {
      Lifecycle lifecycle = new Lifecycle(home, component, progress);
      lifecycle.stop();
      PortCheck.require(component.ports().stream().map(port -> new Wanted(name, port)).toList());
      lifecycle.start();
    }
    Set<String> missing = new GatewayRoutes(home).await();
    Console.say(name + " is healthy again after " + sinceBegin + ".");
    if (!missing.isEmpty()) {
      Console.say("The gateway does not reach " + String.join(", ", missing) + ".");
    }
    return 0;
  }
}
