package com.primeinterviews.local.home;

import com.primeinterviews.local.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * One suite: the folder it keeps everything in and the number added to all its ports. Two suites
 * with different folders and offsets run beside each other.
 *
 * @param project the checkout the services were built in
 */
public record Home(Path folder, Path project, int portOffset) {
  private static final int HIGHEST_PORT = 19093;

  public static Home of(Map<String, String> environment, Path project) {
    String folder = environment.getOrDefault("PRIME_HOME", "");
    return new Home(
        folder.isBlank() ? project.resolve(".local") : Path.of(folder).toAbsolutePath().normalize(),
        project,
        offset(environment.getOrDefault("PRIME_PORT_OFFSET", "0")));
  }

  private static int offset(String text) {
    try {
      int offset = Integer.parseInt(text.strip());
      if (offset >= 0 && HIGHEST_PORT + offset <= 65_535) {
        return offset;
      }
    } catch (NumberFormatException e) {
      // Told below, together with what is out of range.
    }
    throw new Failure(
        "PRIME_PORT_OFFSET is '" + text + "'.",
        "Use a whole number from 0 to " + (65_535 - HIGHEST_PORT) + ".");
  }

  /** Makes the folders; they hold secrets and mails, so they are for the owner alone. */
  public void prepare() {
    try {
      createPrivately(folder);
      for (Path part : List.of(run(), logs(), apps(), programs(), data(), mail())) {
        createPrivately(part);
      }
    } catch (IOException e) {
      throw new Failure(
          "Cannot write to " + folder + " (" + e.getMessage() + ").",
          "Give it to this user, or set PRIME_HOME to a folder of your own.",
          e);
    }
  }

  /** Refuses the home of another user, which to this one would look empty. */
  public void requireAccess() {
    if (Files.exists(folder) && !Files.isReadable(folder)) {
      throw new Failure(
          folder + " belongs to another user.",
          "Run ./dev as that user, or set PRIME_HOME to a folder of your own.");
    }
  }

  private static void createPrivately(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    if (!Files.isWritable(path)) {
      throw new IOException("belongs to " + Files.getOwner(path));
    }
  }

  public int port(int base) {
    return base + portOffset;
  }

  /** Process ids and locks: only meaningful while something runs. */
  public Path run() {
    return folder.resolve("run");
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  public Path log(String component) {
    return logs().resolve(component + ".log");
  }

  /** Unpacked services with their start-up caches. */
  public Path apps() {
    return folder.resolve("apps");
  }

  /** Unpacked server programs. */
  public Path programs() {
    return folder.resolve("programs");
  }

  /** What the servers store. */
  public Path data() {
    return folder.resolve("data");
  }

  public Path mail() {
    return folder.resolve("mail");
  }

  public Path secrets() {
    return folder.resolve("secrets.properties");
  }

  /** There once the demo data has been loaded. */
  public Path demoMarker() {
    return data().resolve("demo-loaded");
  }
}
