package com.primeinterviews.local.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.component.Component;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.BackgroundProcess;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * A real Redis. It keeps an append-only file, so that a token revoked before a restart stays
 * revoked; losing the last second of it in a crash is accepted.
 */
public final class Redis implements Component {
  public static final int PORT = 16379;

  private final Home home;
  private final Path program;
  private final Path ownPidFile;

  public Redis(Home home) {
    this.home = home;
    this.program = home.programs().resolve("redis-server");
    this.ownPidFile = home.run().resolve("redis-server.pid");
  }

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<Integer> ports() {
    return List.of(home.port(PORT));
  }

  @Override
  public List<String> needs() {
    return List.of();
  }

  @Override
  public boolean isUnpacked() {
    return Files.isExecutable(program);
  }

  @Override
  public void unpack() throws IOException {
    String resource =
        ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
    Path draft = program.resolveSibling("redis-server.draft");
    try (InputStream content = Redis.class.getResourceAsStream(String.valueOf(resource))) {
      if (content == null) {
        throw new Failure(
            "There is no Redis for this machine in the build.",
            "Use docker-compose.yml on this machine.");
      }
      Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!draft.toFile().setExecutable(true)) {
      throw new IOException("Cannot make " + draft + " executable");
    }
    Files.move(draft, program, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public ProcessIdentity start() throws IOException, InterruptedException {
    Path data = Files.createDirectories(home.data().resolve("redis"));
    Path settings = data.resolve("redis.conf");
    Files.writeString(settings, settings(data));
    Files.deleteIfExists(ownPidFile);
    int exit =
        BackgroundProcess.run(
            List.of(program.toString(), settings.toString()), data, Map.of(), home.log(name()));
    for (int tries = 0; exit == 0 && tries < 100; tries++) {
      if (Files.exists(ownPidFile) && !Files.readString(ownPidFile).isBlank()) {
        long pid = Long.parseLong(Files.readString(ownPidFile).strip());
        return ProcessIdentity.of(pid)
            .orElseThrow(() -> new IOException("Redis ended right after its start"));
      }
      Thread.sleep(50);
    }
    throw new Failure("Redis does not start.", "Its log is " + home.log(name()) + ".");
  }

  /** By its own pid file, which is there a moment before ours. */
  @Override
  public Optional<ProcessIdentity> stray() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(ownPidFile).strip()))
          .filter(handle -> handle.info().command().orElse("").equals(program.toString()))
          .flatMap(handle -> ProcessIdentity.of(handle.pid()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * As a daemon it has left the terminal's process group, so Ctrl-C does not end it out of order.
   */
  private String settings(Path data) {
    return """
    daemonize yes
    pidfile "%s"
    logfile "%s"
    dir "%s"
    bind 127.0.0.1
    port %d
    appendonly yes
    appendfsync everysec
    save ""
    maxmemory 64mb
    maxmemory-policy volatile-ttl
    """
        .formatted(ownPidFile, home.log(name()), data, home.port(PORT));
  }

  @Override
  public boolean isHealthy() {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(1_000);
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), home.port(PORT)), 1_000);
      socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(5), US_ASCII).equals("+PONG");
    } catch (IOException e) {
      return false;
    }
  }
}
