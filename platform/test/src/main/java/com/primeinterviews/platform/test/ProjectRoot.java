package com.primeinterviews.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the whole project, wherever the test was started from. */
public final class ProjectRoot {

  private ProjectRoot() {}

  public static Path get() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("Not inside the project: " + Path.of("").toAbsolutePath());
  }
}
