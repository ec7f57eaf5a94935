package com.primeinterviews.local.service;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.home.Folders;
import com.primeinterviews.local.home.Home;
import com.primeinterviews.local.process.BackgroundProcess;
import com.primeinterviews.local.process.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A service's jar taken apart into a thin jar and its libraries, which starts twice as fast. */
final class UnpackedApp {
  private final Home home;
  private final String id;
  private final Path jar;
  private final Path folder;
  private final Path digestFile;

  UnpackedApp(Home home, String id) {
    this.home = home;
    this.id = id;
    this.jar = home.project().resolve(id).resolve("target").resolve(id + ".jar");
    this.folder = home.apps().resolve(id);
    this.digestFile = folder.resolve("content.sha256");
  }

  /** Everything a JVM is started with stands in here, relative to here. */
  Path folder() {
    return folder;
  }

  String jarName() {
    return id + ".jar";
  }

  /** What is unpacked is what has been built. */
  boolean isFresh() throws IOException {
    return Files.exists(digestFile) && Files.readString(digestFile).equals(builtDigest());
  }

  private String builtDigest() throws IOException {
    if (!Files.exists(jar)) {
      throw new Failure(id + " has not been built (" + jar + " is missing).", "Run ./dev up.");
    }
    return JarContent.digest(jar);
  }

  /** Replaces the folder as a whole; the old start-up cache goes with the old content. */
  void unpack() throws IOException, InterruptedException {
    String digest = builtDigest();
    Path draft = folder.resolveSibling(id + ".draft");
    Folders.delete(draft);
    List<String> command =
        Jvm.command(
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--destination",
            draft.toString());
    if (BackgroundProcess.run(command, home.apps(), Map.of(), home.log(id)) != 0) {
      throw new Failure(
          id + " cannot be unpacked into " + draft + ".", "Its log is " + home.log(id) + ".");
    }
    Files.writeString(draft.resolve(digestFile.getFileName()), digest);
    Folders.delete(folder);
    Files.move(draft, folder);
  }
}
