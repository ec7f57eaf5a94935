package com.primeinterviews.local;

import com.primeinterviews.local.component.Component;
import com.primeinterviews.local.component.Components;
import com.primeinterviews.local.component.Lifecycle;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.LauncherLock;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.process.PidFile;
import com.primeinterviews.local.process.ProcessIdentity;
import com.primeinterviews.local.process.ResidentMemory;
import com.primeinterviews.local.service.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs, and how. Ends with 0 when all is healthy, 1 when something is not, 3 when nothing
 * runs.
 */
final class Status {
  private static final int SOMETHING_WRONG = 1;
  private static final int NOT_RUNNING = 3;
  private static final String DIED = "died";

  private final Home home;

  private record Row(String name, String state, String pid, String port, long memoryMb) {}

  Status(Home home) {
    this.home = home;
  }

  int run() throws IOException, InterruptedException {
    Optional<ProcessIdentity> launcher =
        Files.isDirectory(home.run()) ? LauncherLock.launcher(home) : Optional.empty();
    if (launcher.isEmpty() && !Files.exists(home.secrets())) {
      return notRunning();
    }
    List<Row> rows = new ArrayList<>();
    Components components = Components.of(home, Secrets.in(home, System.getenv()));
    for (Component component : components.all()) {
      rows.add(row(component));
    }
    boolean anyAlive = rows.stream().anyMatch(row -> !row.pid().isEmpty());
    if (launcher.isEmpty() && !anyAlive) {
      return notRunning();
    }
    launcher.ifPresent(own -> rows.add(launcherRow(own)));
    print(rows);
    printCaches(components.services());
    rows.stream()
        .filter(row -> row.state().equals(DIED))
        .forEach(row -> Console.say(row.name() + " has died: ./dev restart " + row.name()));
    if (launcher.isEmpty()) {
      Console.say("The launcher was killed: ./dev down stops the rest, ./dev up starts anew.");
      return SOMETHING_WRONG;
    }
    return rows.stream().allMatch(row -> row.state().equals("healthy")) ? 0 : SOMETHING_WRONG;
  }

  private static int notRunning() {
    Console.say("The suite does not run. Start it with ./dev up.");
    return NOT_RUNNING;
  }

  private Row row(Component component) throws InterruptedException {
    PidFile pidFile = Lifecycle.pidFile(home, component.name());
    Optional<ProcessIdentity> process = pidFile.alive();
    String port = Integer.toString(component.ports().getFirst());
    if (process.isEmpty()) {
      boolean died = pidFile.read().isPresent();
      return new Row(component.name(), died ? DIED : "stopped", "", port, 0);
    }
    String state = component.isHealthy() ? "healthy" : "not ready";
    return new Row(
        component.name(),
        state,
        pid(process.get()),
        port,
        ResidentMemory.ofTree(process.get()).orElse(0));
  }

  private static Row launcherRow(ProcessIdentity launcher) {
    return new Row(
        "launcher, mailbox", "healthy", pid(launcher), "", ResidentMemory.of(launcher).orElse(0));
  }

  private static String pid(ProcessIdentity process) {
    return Long.toString(process.pid());
  }

  private static void printCaches(List<ServiceProcess> services) throws IOException {
    int recorded = 0;
    for (ServiceProcess service : services) {
      recorded += service.hasCache() ? 1 : 0;
    }
    Console.say("Start-up caches: %d of %d".formatted(recorded, services.size()));
  }

  private static void print(List<Row> rows) {
    String format = "%-22s %-10s %8s %6s %9s";
    Console.say(format.formatted("", "", "pid", "port", "memory"));
    for (Row row : rows) {
      String memory = row.memoryMb() == 0 ? "" : row.memoryMb() + " MB";
      Console.say(
          format.formatted(row.name(), row.state(), row.pid(), row.port(), memory).stripTrailing());
    }
    long sum = rows.stream().mapToLong(Row::memoryMb).sum();
    Console.say(format.formatted("together", "", "", "", "%,d MB".formatted(sum)));
  }
}
