package com.primeinterviews.local.service;

import com.primeinterviews.local.component.Component;
import com.primeinterviews.local.home.Folders;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.process.BackgroundProcess;
import com.primeinterviews.local.process.Jvm;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A service in a JVM of its own. */
public final class ServiceProcess implements Component {
  private static final List<String> SERVERS = List.of("postgres", "redis", "kafka");
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();

  private final Service service;
  private final Home home;
  private final UnpackedApp app;
  private final Map<String, String> environment;
  private final List<String> jvmOptions;
  private final AotCache cache;

  public ServiceProcess(Service service, Home home, Secrets secrets) {
    this.service = service;
    this.home = home;
    this.app = new UnpackedApp(home, service.id());
    this.environment = new ServiceEnvironment(home, secrets).of(service);
    this.jvmOptions = jvmOptions();
    this.cache = new AotCache(app, jvmOptions);
  }

  private List<String> jvmOptions() {
    List<String> options = new ArrayList<>(service.heap());
    options.addAll(List.of("-XX:+UseCompactObjectHeaders", "-Djava.io.tmpdir=tmp"));
    String more = System.getenv().getOrDefault("PRIME_JVM_OPTIONS", "").strip();
    options.addAll(more.isEmpty() ? List.of() : List.of(more.split("\\s+")));
    return List.copyOf(options);
  }

  @Override
  public String name() {
    return service.id();
  }

  @Override
  public List<Integer> ports() {
    return List.of(home.port(service.port()), home.port(service.managementPort()));
  }

  @Override
  public List<String> needs() {
    return switch (service) {
      case CONFIG_SERVER -> List.of();
      case DISCOVERY -> List.of(Service.CONFIG_SERVER.id());
      case AUTH, MENTOR, SESSION, HIRING, NOTIFICATION, ANALYTICS, EXPORT, GATEWAY ->
          Stream.concat(SERVERS.stream(), Stream.of(Service.DISCOVERY.id())).toList();
    };
  }

  @Override
  public boolean isUnpacked() throws IOException {
    return app.isFresh();
  }

  @Override
  public void unpack() throws IOException, InterruptedException {
    app.unpack();
  }

  @Override
  public ProcessIdentity start() throws IOException {
    // What a killed process left there is of no use to the next.
    Path temporary = app.folder().resolve("tmp");
    Folders.delete(temporary);
    Files.createDirectory(temporary);
    List<String> options = new ArrayList<>(jvmOptions);
    if (cache.isUsable()) {
      options.add(cache.use());
    }
    return Jvm.identity(
        BackgroundProcess.start(command(options), app.folder(), environment, home.log(name())));
  }

  private List<String> command(List<String> options) {
    List<String> command = new ArrayList<>(Jvm.command());
    command.addAll(options);
    // Relative, and the same when recording a start-up cache: the JVM compares class paths.
    command.addAll(List.of("-jar", app.jarName()));
    return command;
  }

  /** Whether the next start will be a quick one. */
  public boolean hasCache() throws IOException {
    return app.isFresh() && cache.isUsable();
  }

  boolean needsCache() throws IOException {
    return !cache.isUsable();
  }

  AotCache cache() {
    return cache;
  }

  /**
   * Starts the service up to where it would begin to serve, at the lowest priority, to record it.
   */
  Process recordStart(Path log) throws IOException {
    List<String> options = new ArrayList<>(jvmOptions);
    options.add(cache.record());
    options.add("-Dspring.context.exit=onRefresh");
    // Nobody should hear of an instance that will never serve.
    options.add("-Deureka.client.register-with-eureka=false");
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.addAll(command(options));
    return BackgroundProcess.start(command, app.folder(), environment, log);
  }

  @Override
  public boolean isHealthy() throws InterruptedException {
    URI readiness =
        URI.create(
            "http://127.0.0.1:%d/actuator/health/readiness"
                .formatted(home.port(service.managementPort())));
    HttpRequest request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
