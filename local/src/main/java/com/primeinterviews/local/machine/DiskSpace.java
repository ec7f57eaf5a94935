package com.primeinterviews.local.machine;

import com.primeinterviews.local.Failure;
import com.primeinterviews.local.home.Home;
import java.io.IOException;
import java.nio.file.Files;

/** Databases on a full disk fail in ways that are hard to read; this says it before they do. */
public final class DiskSpace {
  private static final long MB = 1024 * 1024;

  /** Unpacked services and servers, an empty database, and the start-up caches. */
  private static final long FIRST_START_MB = 3_500;

  private static final long LATER_MB = 300;

  private DiskSpace() {}

  public static void require(Home home) throws IOException {
    boolean unpacked = Files.exists(home.data().resolve("postgres"));
    long needed = unpacked ? LATER_MB : FIRST_START_MB;
    long free = freeMb(home);
    if (free < needed) {
      throw new Failure(
          "Too little disk space: %,d MB are free for %s, %,d MB are needed."
              .formatted(free, home.folder(), needed),
          "Free some, or set PRIME_HOME to a folder on another disk.");
    }
  }

  public static boolean hasRoomFor(Home home, long megabytes) throws IOException {
    return freeMb(home) > megabytes;
  }

  private static long freeMb(Home home) throws IOException {
    return Files.getFileStore(home.folder()).getUsableSpace() / MB;
  }
}
