package com.primeinterviews.local.service;

import com.primeinterviews.local.process.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A JVM's start-up cache (JEP 514) beside the unpacked service. The JVM silently ignores a cache
 * that was made with other options or by another JVM, so what it was made with is written down.
 */
final class AotCache {
  private static final String FILE = "app.aot";
  private static final String DRAFT = "draft.aot";

  private final Path folder;
  private final String madeWith;

  AotCache(UnpackedApp app, List<String> jvmOptions) {
    this.folder = app.folder();
    this.madeWith = Jvm.version() + "\n" + String.join(" ", jvmOptions) + "\n";
  }

  boolean isUsable() throws IOException {
    Path recipe = folder.resolve(FILE + ".made-with");
    return Files.exists(folder.resolve(FILE))
        && Files.exists(recipe)
        && Files.readString(recipe).equals(madeWith);
  }

  /** The option for a JVM started in the service's folder. */
  String use() {
    return "-XX:AOTCache=" + FILE;
  }

  String record() {
    return "-XX:AOTCacheOutput=" + DRAFT;
  }

  /** Takes a finished recording into use; one that was cut short never gets here. */
  void adopt() throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
    Files.writeString(folder.resolve(FILE + ".made-with"), madeWith);
    Files.move(folder.resolve(DRAFT), folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  void discardDraft() throws IOException {
    Files.deleteIfExists(folder.resolve(DRAFT));
    Files.deleteIfExists(folder.resolve(DRAFT + ".config"));
  }
}
