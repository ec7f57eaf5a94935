package com.primeinterviews.local.component;

import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.BackgroundProcess;
import com.primeinterviews.local.process.Jvm;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A shell script in place of a server; it is healthy once it has made its file. */
record ScriptedComponent(Home home, String name, List<String> needs, String script)
    implements Component {

  static ScriptedComponent running(Home home, String name, String... needs) {
    return new ScriptedComponent(
        home, name, List.of(needs), "touch " + name + ".up; exec sleep 60");
  }

  static ScriptedComponent deaf(Home home, String name) {
    return new ScriptedComponent(
        home, name, List.of(), "trap '' TERM; touch " + name + ".up; while :; do sleep 1; done");
  }

  static ScriptedComponent failing(Home home, String name) {
    return new ScriptedComponent(home, name, List.of(), "echo ERROR the disk has gone; exit 1");
  }

  private Path upFile() {
    return home.run().resolve(name + ".up");
  }

  @Override
  public List<Integer> ports() {
    return List.of();
  }

  @Override
  public ProcessIdentity start() throws IOException {
    return Jvm.identity(
        BackgroundProcess.start(List.of("sh", "-c", script), home.run(), Map.of(), home.log(name)));
  }

  @Override
  public boolean isHealthy() {
    return Files.exists(upFile());
  }

  @Override
  public Duration stopPatience() {
    return Duration.ofMillis(500);
  }
}
