package com.primeinterviews.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * Loads every class of the launcher at its start. The launcher runs for days while its project is
 * built; with the jar replaced beneath it, it could not load what it needs to stop the suite.
 */
final class OwnClasses {
  private OwnClasses() {}

  static void load() throws IOException {
    Path source = source();
    if (!Files.isRegularFile(source)) {
      return;
    }
    try (JarFile jar = new JarFile(source.toFile())) {
      for (var entry : jar.stream().toList()) {
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF")) {
          load(entry.getName().replace('/', '.').substring(0, entry.getName().length() - 6));
        }
      }
    }
  }

  private static void load(String name) {
    try {
      Class.forName(name, false, OwnClasses.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path source() {
    try {
      return Path.of(OwnClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
