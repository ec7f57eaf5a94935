package com.primeinterviews.local.server;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.component.Component;
import com.primeinterviews.local.home.Folders;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.home.Secrets;
import com.primeinterviews.local.process.BackgroundProcess;
import com.primeinterviews.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real PostgreSQL server whose data survives any kill: fsync and synchronous_commit are on. */
public final class Postgres implements Component {
  public static final int PORT = 15432;

  /** Few helper processes and little memory; nothing that touches durability. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "max_connections=150",
          "shared_buffers=64MB",
          "max_wal_size=256MB",
          "io_method=sync",
          "max_parallel_workers=0",
          "max_logical_replication_workers=0",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC");

  private final Home home;
  private final Secrets secrets;
  private final Path data;
  private final PostgresPrograms programs;
  private final PostgresDatabase database;

  public Postgres(Home home, Secrets secrets) {
    this.home = home;
    this.secrets = secrets;
    this.data = home.data().resolve("postgres");
    this.programs = new PostgresPrograms(home);
    this.database = new PostgresDatabase(home.port(PORT), secrets);
  }

  @Override
  public String name() {
    return "postgres";
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
    return programs.isUnpacked();
  }

  @Override
  public void unpack() throws IOException {
    programs.unpack();
  }

  @Override
  public ProcessIdentity start() throws IOException, InterruptedException {
    if (!Files.exists(data)) {
      initialise();
    }
    // A server that was killed leaves this file; its pid may belong to anybody by now, and then the
    // server would refuse to start. Whether it still runs has been looked into before.
    Files.deleteIfExists(postmasterFile());
    String options = "-p " + home.port(PORT) + " -c " + String.join(" -c ", SETTINGS);
    run(
        "pg_ctl",
        List.of(
            "start",
            "--wait",
            "--timeout=60",
            "--silent",
            "--pgdata=" + data,
            "--options=" + options));
    ProcessIdentity server =
        postmaster().orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
    try {
      database.prepare(home.project().resolve("deploy/postgres/roles.sql"));
    } catch (SQLException e) {
      askToStop(server);
      throw new Failure(
          "The database roles cannot be made (" + e.getMessage() + ").",
          "See deploy/postgres/roles.sql; ./dev reset begins with an empty database.",
          e);
    }
    return server;
  }

  /** An initialisation that is cut short leaves a draft and no data folder. */
  private void initialise() throws IOException, InterruptedException {
    Path password =
        Files.createTempFile(
            home.run(),
            "postgres",
            ".password",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Path draft = data.resolveSibling("postgres.draft");
    Folders.delete(draft);
    try {
      Files.writeString(password, secrets.postgresPassword());
      // The built-in locale sorts and folds alike on every system, whatever is installed there.
      run(
          "initdb",
          List.of(
              "--pgdata=" + draft,
              "--username=" + PostgresDatabase.SUPERUSER,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
      Files.move(draft, data);
    } finally {
      Files.delete(password);
    }
  }

  private void run(String program, List<String> arguments)
      throws IOException, InterruptedException {
    int exit =
        BackgroundProcess.run(
            programs.command(program, arguments),
            home.data(),
            Map.of("LC_ALL", "C"),
            home.log(name()));
    if (exit != 0) {
      throw new Failure(
          "PostgreSQL does not start (" + program + " ended with " + exit + ").",
          "Its log is " + home.log(name()) + ".");
    }
  }

  @Override
  public boolean isHealthy() {
    return database.answers();
  }

  /** "Fast" in PostgreSQL's words: ends the connections that are left and stops cleanly. */
  @Override
  public void askToStop(ProcessIdentity process) throws IOException {
    if (process.isAlive()) {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).inheritIO().start();
    }
  }

  @Override
  public Optional<ProcessIdentity> stray() {
    return postmaster();
  }

  /** The server that works on this data folder, by its own pid file: pid, folder, start time. */
  private Optional<ProcessIdentity> postmaster() {
    try {
      List<String> lines = Files.readAllLines(postmasterFile());
      long pid = Long.parseLong(lines.get(0).strip());
      long startedAt = Long.parseLong(lines.get(2).strip());
      return ProcessHandle.of(pid)
          .filter(handle -> bornAround(handle, startedAt))
          .flatMap(handle -> ProcessIdentity.of(pid));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static boolean bornAround(ProcessHandle handle, long epochSecond) {
    return handle
        .info()
        .startInstant()
        .map(start -> Math.abs(start.getEpochSecond() - epochSecond) <= 2)
        .orElse(false);
  }

  private Path postmasterFile() {
    return data.resolve("postmaster.pid");
  }
}
