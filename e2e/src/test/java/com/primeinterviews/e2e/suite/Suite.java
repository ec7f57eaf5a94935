package com.primeinterviews.e2e.suite;

import com.primeinterviews.local.component.Lifecycle;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A suite that runs: where it listens, and what can be done to its parts. */
public final class Suite {

  private final Home home;
  private final Launcher launcher;

  Suite(Home home, Map<String, String> settings) {
    this.home = home;
    this.launcher = new Launcher(home, settings);
  }

  /** One that somebody else started, for example with {@code ./dev up}, and will stop. */
  static Suite runningIn(Path folder) {
    var environment = Map.of("PRIME_HOME", project().resolve(folder).toString());
    int offset = Integer.parseInt(System.getenv().getOrDefault("PRIME_PORT_OFFSET", "0"));
    Home home = Home.of(environment, project());
    return new Suite(new Home(home.folder(), home.project(), offset), Map.of());
  }

  /** The checkout: the nearest folder above with a Maven wrapper. */
  public static Path project() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .filter(path -> Files.exists(path.resolve("mvnw")))
        .findFirst()
        .orElseThrow();
  }

  public URI gateway() {
    return URI.create("http://127.0.0.1:" + port(8080));
  }

  public Mailbox mailbox() {
    return new Mailbox(URI.create("http://127.0.0.1:" + port(18025)));
  }

  public Logs logs() {
    return new Logs(home.logs());
  }

  /** A port of the suite, by its number without offset. */
  public int port(int base) {
    return home.port(base);
  }

  /** By its name in {@code secrets.properties}. */
  public String secret(String name) {
    var secrets = new Properties();
    try (var reader = Files.newBufferedReader(home.secrets())) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return secrets.getProperty(name);
  }

  /** {@code kill -9}: no goodbye, no flush. */
  public void kill(String service) {
    ProcessIdentity victim = Lifecycle.pidFile(home, service).alive().orElseThrow();
    victim.kill();
    Awaitility.await(service + " is dead").until(() -> !victim.isAlive());
  }

  /** Returns when the service is healthy again. */
  public void restart(String service) {
    restart(service, Map.of());
  }

  /** The same with more settings, until it is restarted without them. */
  public void restart(String service, Map<String, String> settings) {
    try {
      launcher.with(settings).run("restart", service);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every process of the suite that lives, by its name. */
  public Map<String, ProcessHandle> processes() {
    var processes = new TreeMap<String, ProcessHandle>();
    for (String name : pidFiles()) {
      Lifecycle.pidFile(home, name)
          .alive()
          .flatMap(ProcessIdentity::handle)
          .ifPresent(process -> processes.put(name, process));
    }
    return processes;
  }

  private List<String> pidFiles() {
    try (var files = Files.list(home.run())) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".pid"))
          .map(name -> name.substring(0, name.length() - ".pid".length()))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
