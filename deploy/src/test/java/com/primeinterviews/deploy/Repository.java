package com.primeinterviews.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The files of this repository, and the names that every way of running the suite shares. */
public final class Repository {

  /** Every process of the suite, in the order in which they are best started. */
  public static final List<String> SERVICES =
      List.of(
          "config-server",
          "discovery",
          "gateway",
          "auth-service",
          "mentor-service",
          "session-service",
          "hiring-service",
          "notification-service",
          "analytics-service",
          "export-service");

  /**
   * A schema each; the service is called {@code <schema>-service}, its role {@code
   * <schema>_service}.
   */
  public static final List<String> SCHEMAS =
      List.of("auth", "mentor", "session", "hiring", "notification", "analytics", "export");

  private static final Path ROOT = Path.of(System.getProperty("prime.root", ".."));

  private Repository() {}

  public static Path path(String relative) {
    return ROOT.resolve(relative).normalize().toAbsolutePath();
  }

  public static String read(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The folders below {@code relative} that hold a file of this name, the folder itself included.
   */
  public static List<Path> foldersWith(String fileName, String relative) {
    try (var files = Files.walk(path(relative))) {
      return files.filter(file -> file.endsWith(fileName)).map(Path::getParent).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, Object> yaml(String relative) {
    return new Yaml().load(read(relative));
  }
}
